import type { PropDocContent } from '@docusaurus/plugin-content-docs';
import { useEffect, type ComponentType, type ReactElement } from 'react';
import type { RouteConfig } from 'react-router-config';
import { contentPath } from '../static-content/content-path';
import { buildOf, fetchPage, pageOf, unreadPage, type ReadPage } from '../static-content/read-page';
import { StaticContent } from '../static-content/StaticContent';
import { islands } from './islands';

interface DocItemProps {
  content: PropDocContent;
}

/** In the browser: the routes of the Markdown pages read so far. The same array for ever, as the router holds it. */
export const pageRoutes: RouteConfig[] = [];
/** By path, the reading of each page that was read or is being read; false once it has failed. */
const readings = new Map<string, Promise<boolean>>();

/** Makes the Markdown page at `pathname`, if there is one, known to the router. What could not be loaded is tried again. */
export async function learnPage(pathname: string): Promise<void> {
  // Before hydration the document is the page, whatever address it was asked for by.
  const isFirst = document.documentElement.dataset.hasHydrated !== 'true';
  const shown = isFirst ? pageOf(document) : null;
  if (isFirst && shown === null) return;
  const path = shown?.path ?? contentPath(pathname);
  // Nothing else is a page, nor a plain pattern for the router, nor surely this host.
  if (!/^(?:\/[\w.~-]+)+\/$/.test(path)) return;
  const reading = readings.get(path) ?? (shown ? addRoute(shown).then(() => true) : read(path));
  readings.set(path, reading);
  const isRead = await reading.catch(() => false);
  if (!isRead) readings.delete(path);
}

/** Reads a page from the server; whether that went well. */
async function read(path: string): Promise<boolean> {
  try {
    const page = await fetchPage(path);
    if (page) await addRoute(page, page.build !== buildOf(document));
    return true;
  } catch {
    await addRoute(unreadPage(path));
    return false;
  }
}

async function addRoute({ path, html, data }: ReadPage, isOfOtherBuild = false): Promise<void> {
  const DocItem = (await import('@theme/DocItem')).default as ComponentType<DocItemProps>;
  const Content = (): ReactElement => <StaticContent path={path} html={html} islands={islands} />;
  const content = Object.assign(Content, data) as unknown as PropDocContent;
  const others = pageRoutes.filter((route) => route.path !== path);
  const route = {
    path,
    exact: true,
    sidebar: data.metadata.sidebar,
    component: isOfOtherBuild ? LoadAgain : () => <DocItem content={content} />,
  };
  pageRoutes.splice(0, pageRoutes.length, ...others, route);
}

/** In place of a page of a newer build: it goes with that build’s styles and code, so the browser loads it whole. */
function LoadAgain(): null {
  useEffect(() => window.location.reload(), []);
  return null;
}
