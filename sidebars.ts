import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { errors } from './src/contract/errors';
import { verdictClasses } from './src/errors/views/labels';

/** The codes of the contract, in its order: no page is listed by hand. */
const codes = errors.map(({ code, status, retry }) => ({
  type: 'doc' as const,
  id: `errors/${code}`,
  // A dot in the colour of the verdict.
  className: verdictClasses[retry.verdict],
  label: status === null ? code : `${status} ${code}`,
}));

/** With more codes only /errors/ lists them: every page has the sidebar and must not grow with their number. */
const maxListed = 60;

const sidebars: SidebarsConfig = {
  docs: [
    { type: 'doc', id: 'API_TROUBLESHOOTING', label: 'Troubleshooting guide' },
    {
      type: 'category',
      label: 'Error codes',
      link: { type: 'doc', id: 'errors/index' },
      collapsible: false,
      items: codes.length > maxListed ? [] : codes,
    },
    { type: 'doc', id: 'API_EXAMPLES', label: 'Endpoints and examples' },
    { type: 'doc', id: 'CLIENTS', label: 'Reference clients' },
    { type: 'doc', id: 'TESTING', label: 'Test environment' },
    { type: 'doc', id: 'API_VERSIONING', label: 'Versioning' },
    { type: 'doc', id: 'LINKING', label: 'Linking errors to this site' },
  ],
};

export default sidebars;
