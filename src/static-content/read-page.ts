import type { PageData } from './page-data';

/** A page of Markdown as the server rendered it. */
export interface ReadPage {
  /** Its address, from the site's origin, with the slash at the end. */
  path: string;
  html: string;
  data: PageData;
  /** Tells the build that it is a page of from others: see buildOf. */
  build: string;
}

/** What tells the build of a document from others: the name of its main script has a hash. */
export function buildOf(document: Document): string {
  return document.querySelector('script[src*="/main."]')?.getAttribute('src') ?? '';
}

/** The page of Markdown that a document shows; null where it shows another kind of page. */
export function pageOf(document: Document): ReadPage | null {
  const content = document.querySelector<HTMLElement>('[data-static-content]');
  const data = content?.querySelector('[data-page-data]')?.textContent;
  const path = content?.dataset.staticContent;
  if (!content || !data || path === undefined) return null;
  return {
    path,
    html: content.innerHTML,
    data: JSON.parse(data) as PageData,
    build: buildOf(document),
  };
}

/** Reads the page at `path` from the server; null where there is none. Throws where it cannot be loaded. */
export async function fetchPage(path: string): Promise<ReadPage | null> {
  const answer = await fetch(path);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const page = pageOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  if (page?.path !== path) throw new Error(`${path} answered with something else`);
  return page;
}

/** In place of a page that could not be loaded: says so, with a link that loads it again. */
export function unreadPage(path: string): ReadPage {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = 'Load it again';
  link.dataset.fullLoad = '';
  return {
    path,
    build: buildOf(document),
    html: `<h1>Page not loaded</h1><p>This page could not be loaded. Check the connection. ${link.outerHTML}</p>`,
    data: {
      frontMatter: {},
      assets: {},
      contentTitle: undefined,
      toc: [],
      metadata: {
        title: 'Page not loaded',
        description: '',
        permalink: path,
        sidebar: 'docs',
        tags: [],
      },
    },
  };
}
