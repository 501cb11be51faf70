import type { Element, ElementContent } from 'hast';
import { element } from './hast';

/** The parts of a fieldset, rows that start with a box to tick as the items of one list. */
export function asChecklist(parts: readonly ElementContent[]): ElementContent[] {
  const items = parts.filter(isRow).map(({ children }) => element('li', children));
  const others = parts.filter((part) => !isRow(part));
  return items.length > 0 ? [...others, element('ul', items)] : others;
}

function isRow(part: ElementContent): part is Element {
  const [first] = part.type === 'element' ? part.children : [];
  return first?.type === 'element' && first.properties.type === 'checkbox';
}
