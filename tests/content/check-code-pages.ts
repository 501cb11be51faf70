import type { Page } from '../../src/samples/markdown-page';

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
