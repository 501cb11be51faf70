import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { errors } from './src/contract/errors';
import { verdictClasses } from './src/ui/verdict/verdict-labels';

/** The codes of the contract, in its order: no page is listed by hand. `src/css/navigation.css` has the classes. */
const codes = errors.map(({ code, status, retry }) => ({
  type: 'doc' as const,
  id: `errors/${code}`,
  label: status === null ? code : `${status} ${code}`,
  // With a dot in the colour of the verdict.
  className: `sidebar-code ${verdictClasses[retry.verdict]}`,
}));

/** With more codes only /errors/ lists them: every page has the sidebar and must not grow with their number. */
const maxListed = 60;

/** The head of a group: no category, which would be a step in the breadcrumbs. */
const head = (label: string) => ({
  type: 'html' as const,
  value: label,
  className: 'sidebar-head',
});

const sidebars: SidebarsConfig = {
  docs: [
    head('Troubleshoot'),
    { type: 'doc', id: 'diagnose', label: 'Diagnose a failed call' },
    { type: 'doc', id: 'API_TROUBLESHOOTING', label: 'Troubleshooting guide' },
    {
      type: 'category',
      label: 'Error codes',
      link: { type: 'doc', id: 'errors/index' },
      collapsible: false,
      items: codes.length > maxListed ? [] : codes,
    },
    head('Tools'),
    { type: 'doc', id: 'tools/token', label: 'Decode a token' },
    { type: 'doc', id: 'tools/rate-limits', label: 'Rate-limit lab' },
    head('Build'),
    { type: 'doc', id: 'API_EXAMPLES', label: 'Endpoints' },
    { type: 'doc', id: 'CLIENTS', label: 'Reference clients' },
    { type: 'doc', id: 'TESTING', label: 'Test environment' },
    { type: 'doc', id: 'API_VERSIONING', label: 'Versioning' },
    head('For owners'),
    { type: 'doc', id: 'LINKING', label: 'For API owners' },
  ],
};

export default sidebars;
