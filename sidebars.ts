import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { errors } from './src/contract/errors';

/** The error codes of the sidebar are the contract’s, in its order: no page is listed by hand. */
const codes = errors.map(({ code, status }) => ({
  type: 'doc' as const,
  id: `errors/${code}`,
  label: status === null ? code : `${status} ${code}`,
}));

/** More are listed by /errors/ alone: every page has the sidebar, and no page may grow with their number. */
const mostListed = 60;

const sidebars: SidebarsConfig = {
  docs: [
    { type: 'doc', id: 'API_TROUBLESHOOTING', label: 'Troubleshooting guide' },
    {
      type: 'category',
      label: 'Error codes',
      link: { type: 'doc', id: 'errors/index' },
      collapsible: false,
      items: codes.length > mostListed ? [] : codes,
    },
    { type: 'doc', id: 'API_EXAMPLES', label: 'Endpoints and examples' },
    { type: 'doc', id: 'CLIENTS', label: 'Reference clients' },
    { type: 'doc', id: 'TESTING', label: 'Test environment' },
    { type: 'doc', id: 'API_VERSIONING', label: 'Versioning' },
    { type: 'doc', id: 'LINKING', label: 'Linking errors to this site' },
  ],
};

export default sidebars;
