import GithubSlugger from 'github-slugger';
import { titleAndAnchor, type Page } from '../../src/samples/markdown-page';

const headings = [
  'Introduction',
  'Common API Errors',
  'Authentication Troubleshooting',
  'Rate Limit Handling Strategies',
  'Debugging Workflows',
  'Testing and Validation',
  'Error Response Format',
  'Support Escalation',
  'Additional Resources',
];

/** Problems where the troubleshooting guide lacks a section that other pages and readers link to, or has them in another order. */
export function checkGuide({ file, tree }: Page): string[] {
  const found = tree.children
    .filter((node) => node.type === 'heading')
    .filter(({ depth }) => depth === 2)
    .map((heading) => titleAndAnchor(heading, new GithubSlugger()).title);
  if (found.join() === headings.join()) return [];
  return [`${file}: its level-2 headings are ${found.join(', ')}. Write: ${headings.join(', ')}`];
}
