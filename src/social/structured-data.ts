import { selectAll } from 'hast-util-select';
import { site } from '../contract/site';
import { lineOf } from '../html/hast';
import type { RenderedPage } from '../html/rendered-page';

/**
 * JSON-LD of a guide or code page, for search engines; a page with causes is a list of questions too. Throws where the
 * page does not show a cause of `causeIds`. URLs are absolute. Source: schema.org.
 */
export function structuredData(
  page: RenderedPage,
  causeIds: readonly string[],
  { url, home, image }: { url: string; home: string; image: string },
): Record<string, unknown>[] {
  const publisher = { '@type': 'Organization', name: 'Upstream', url: home, email: site.support };
  const article = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    description: page.description,
    url,
    mainEntityOfPage: url,
    image,
    inLanguage: 'en',
    author: publisher,
    publisher,
  };
  if (causeIds.length === 0) return [article];
  const questions = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    url,
    inLanguage: 'en',
    mainEntity: causeIds.map((id) => questionOf(page, id)),
  };
  return [article, questions];
}

/** A cause as a question: the heading of its summary, answered by the list that it discloses. */
function questionOf({ path, tree }: RenderedPage, id: string): Record<string, unknown> {
  const details = `details[id="${id}"]`;
  const [heading] = selectAll(`${details} > summary h3`, tree);
  const rows = selectAll(`${details} dl :is(dt, dd)`, tree);
  if (!heading || rows.length === 0) {
    throw new Error(
      `${path} does not show the cause ${id}: src/errors/views/CauseList.tsx has changed.`,
    );
  }
  const text = rows.map((row) => (row.tagName === 'dt' ? `${lineOf(row)}:` : lineOf(row)));
  return {
    '@type': 'Question',
    name: lineOf(heading),
    acceptedAnswer: { '@type': 'Answer', text: text.join(' ') },
  };
}
