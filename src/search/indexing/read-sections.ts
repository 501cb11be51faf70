import type { RenderedPage } from '../../html/rendered-page';
import { flattenPage, tidy } from './flatten-page';

/** A page, or one of its headings with what stands below it up to the next heading. */
export interface Section {
  /** The heading’s id; empty for the page itself. */
  anchor: string;
  title: string;
  /** The title of the heading above; empty where there is none but the page’s. */
  above: string;
  /** What is read there, code blocks left out. */
  text: string;
  /** The same without labels, or the page’s description. */
  lead: string;
  /** The code blocks’ text. */
  code: string;
}

/** The sections of a page in their order, the page itself first. */
export function readSections({ title, description, main }: RenderedPage): [Section, ...Section[]] {
  const top = emptySection('', title, '');
  const sections: [Section, ...Section[]] = [top];
  const above: string[] = [];
  for (const piece of flattenPage(main)) {
    if (piece.kind === 'heading' && piece.level === 1) continue;
    const current = sections.at(-1) ?? top;
    if (piece.kind !== 'heading') {
      current[piece.kind === 'code' ? 'code' : 'text'] += piece.text;
      if (piece.kind === 'text') current.lead += piece.text;
    } else if (piece.id === '') {
      current.text += ` ${piece.text} `;
    } else {
      above.length = piece.level - 2;
      sections.push(emptySection(piece.id, piece.text, above.filter(Boolean).at(-1) ?? ''));
      above.push(piece.text);
    }
  }
  top.lead = withoutTitle(description, title);
  for (const section of sections) {
    for (const part of ['text', 'lead', 'code'] as const) section[part] = tidy(section[part]);
  }
  return sections;
}

/** A description without the title it repeats. */
const withoutTitle = (description: string, title: string): string =>
  description.startsWith(`${title} `) ? description.slice(title.length + 1) : description;

const emptySection = (anchor: string, title: string, above: string): Section => ({
  anchor,
  title,
  above,
  text: '',
  lead: '',
  code: '',
});
