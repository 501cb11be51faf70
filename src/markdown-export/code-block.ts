import type { Element } from 'hast';
import { element } from './hast';

/** A block of code as HTML that becomes a fence. */
export function codeBlock(language: string, text: string): Element {
  const code = element('code', [{ type: 'text', value: text }], {
    className: [`language-${language}`],
  });
  return element('pre', [code]);
}
