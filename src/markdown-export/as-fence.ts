import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { codeBlock } from './code-block';
import { element } from './hast';
import { textOf } from './text-of';

/** A block of `src/samples/CodeBlock.tsx` as plain HTML: its title, then the code with its language. */
export function asFence(figure: Element): ElementContent[] {
  const code = select('pre', figure);
  const language = String(figure.properties.dataLanguage);
  if (!code)
    throw new Error(`A block of ${language} has no code: src/samples/CodeBlock.tsx has changed.`);
  const title = select('[data-label="title"]', figure);
  return [
    ...(title ? [element('p', [element('strong', title.children)])] : []),
    codeBlock(language, textOf(code.children)),
  ];
}
