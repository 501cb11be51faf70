import { fencesOf, parsePage, type Fence, type Page } from '../../src/samples/markdown-page';

/** A page that is written in a test. */
export const page = (text: string, file = 'docs/x.md'): Page => parsePage(file, text);

/** The fences of a page that has one, on its first line. */
export const fence = (language: string, meta: string, code: string): Fence[] =>
  fencesOf([page(`\`\`\`${language} ${meta}\n${code}\n\`\`\`\n`)]);
