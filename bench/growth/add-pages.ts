import { readFileSync, writeFileSync } from 'node:fs';
import type { ProjectCopy } from '../../tests/support/project-copy';

const model = 'docs/errors/not_acceptable.md';

/** Adds error pages to a copy of the project: Markdown files after the model of a code's page, in no sidebar. */
export function addPages(copy: ProjectCopy, count: number): void {
  const text = readFileSync(model, 'utf8');
  for (let index = 0; index < count; index++) {
    const page = text.replace(/^title: .*$/m, `title: 406 generated_${index}`);
    writeFileSync(copy.at(`docs/errors/generated_${index}.md`), page);
  }
}
