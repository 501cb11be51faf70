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

/** Problems where the codes of the contract and the pages below docs/errors/ are not the same set. */
export function checkCodePages(codes: readonly string[], pages: readonly Page[]): string[] {
  const pageCodes = pages
    .map(({ file }) => /^docs\/errors\/([^/]+)\.md$/.exec(file)?.[1])
    .filter((code): code is string => code !== undefined && code !== 'index');
  return [
    ...codes
      .filter((code) => !pageCodes.includes(code))
      .map(
        (code) =>
          `The code ${code} has no page. Write one: cp docs/errors/not_found.md docs/errors/${code}.md, then change each part of it`,
      ),
    ...pageCodes
      .filter((code) => !codes.includes(code))
      .map(
        (code) =>
          `docs/errors/${code}.md is the page of no code. A published page stays: add ${code} to src/contract/errors.ts; if it was never published: git rm docs/errors/${code}.md`,
      ),
  ];
}
