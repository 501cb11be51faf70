import type { LoadContext, Plugin } from '@docusaurus/types';
import { knownStatuses } from '../errors/statuses';
import { statusPath } from '../contract/site';

/** Docusaurus plugin: a page `/errors/<status>/` for each known status, which leads to the right code. */
export function statusPages({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'status-pages',
    contentLoaded({ actions }) {
      for (const status of knownStatuses) {
        actions.addRoute({
          path: baseUrl.replace(/\/$/, '') + statusPath(status),
          component: '@site/src/errors/views/StatusPage.tsx',
          props: { status },
          exact: true,
        });
      }
    },
  };
}
