import { site } from '../contract/site';
import type { PageFacts } from './read-page';

/** A page with its addresses, all absolute. */
export interface Described extends PageFacts {
  url: string;
  home: string;
  image: string;
}

/** What search engines read of a guide or code page, as JSON-LD; a page with causes is a list of questions too. Source: schema.org. */
export function structuredData({
  url,
  home,
  image,
  title,
  description,
  causes,
}: Described): Record<string, unknown>[] {
  const publisher = { '@type': 'Organization', name: 'Upstream', url: home, email: site.support };
  const article = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description,
    url,
    mainEntityOfPage: url,
    image,
    inLanguage: 'en',
    author: publisher,
    publisher,
  };
  if (causes.length === 0) return [article];
  const questions = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    url,
    inLanguage: 'en',
    mainEntity: causes.map((cause) => ({
      '@type': 'Question',
      name: cause.title,
      acceptedAnswer: { '@type': 'Answer', text: cause.text },
    })),
  };
  return [article, questions];
}
