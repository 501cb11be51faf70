import type { PropDocContent } from '@docusaurus/plugin-content-docs';
import type { ComponentType, ReactElement } from 'react';
import type { RouteConfig } from 'react-router-config';
import { contentPath } from '../static-content/content-path';
import { fetchPage, pageOf, unreadPage, type ReadPage } from '../static-content/read-page';
import { StaticContent } from '../static-content/StaticContent';
import { islands } from './islands';

interface DocItemProps {
  content: PropDocContent;
}

/** In the browser: the routes of the Markdown pages read so far. The same array for ever, as the router holds it. */
export const pageRoutes: RouteConfig[] = [];
/** Those of them that could not be loaded. */
const unread = new Set<string>();

/** Makes the page at `pathname` known to the router. Reads it from the document at first, later from the server. */
export async function learnPage(pathname: string): Promise<void> {
  // Before hydration the document is the page, whatever address it was asked for by.
  const isFirst = document.documentElement.dataset.hasHydrated !== 'true';
  const path = contentPath(pathname);
  if (!isFirst && !unread.has(path) && pageRoutes.some((route) => route.path === path)) return;
  const page = isFirst ? pageOf(document) : await read(path);
  if (page === null) return;
  const DocItem = (await import('@theme/DocItem')).default as ComponentType<DocItemProps>;
  const { html, data } = page;
  const Content = (): ReactElement => (
    <StaticContent path={page.path} html={html} islands={islands} />
  );
  const content = Object.assign(Content, data) as unknown as PropDocContent;
  const others = pageRoutes.filter((route) => route.path !== page.path);
  const route = {
    path: page.path,
    exact: true,
    sidebar: data.metadata.sidebar,
    component: () => <DocItem content={content} />,
  };
  pageRoutes.splice(0, pageRoutes.length, ...others, route);
}

async function read(path: string): Promise<ReadPage | null> {
  try {
    const page = await fetchPage(path);
    unread.delete(path);
    return page;
  } catch {
    unread.add(path);
    return unreadPage(path);
  }
}
