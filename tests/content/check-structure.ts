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

/** A folder that has a page for each code, or for each status, named after it. */
const pageFolders = {
  code: { folder: 'docs/errors', model: 'not_found', source: 'src/contract/errors.ts' },
  status: { folder: 'docs/statuses', model: '404', source: 'src/contract/http-statuses.ts' },
} as const;

/** Problems where the codes, or statuses, of the contract and the pages of their folder are not the same set. */
export function checkPageSet(
  kind: keyof typeof pageFolders,
  names: readonly (string | number)[],
  pages: readonly Page[],
): string[] {
  const { folder, model, source } = pageFolders[kind];
  const expected = names.map(String);
  const found = pages
    .filter(({ file }) => file.startsWith(`${folder}/`))
    .map(({ file }) => file.slice(folder.length + 1).replace(/\.md$/, ''))
    .filter((name) => name !== 'index');
  return [
    ...expected
      .filter((name) => !found.includes(name))
      .map(
        (name) =>
          `The ${kind} ${name} has no page. Write one: cp ${folder}/${model}.md ${folder}/${name}.md, then change each part of it`,
      ),
    ...found
      .filter((name) => !expected.includes(name))
      .map(
        (name) =>
          `${folder}/${name}.md is the page of no ${kind}. A published page stays: add ${name} to ${source}; if it was never published: git rm ${folder}/${name}.md`,
      ),
  ];
}
