import type { ReactElement } from 'react';
import { StaticContent } from './StaticContent';
import type { Islands } from './use-islands';

/** The component of a page’s content in the browser: its HTML as the server rendered it. */
export function createStaticPage(path: string, html: string, islands: Islands): () => ReactElement {
  return function StaticPage() {
    return <StaticContent path={path} html={html} islands={islands} />;
  };
}
