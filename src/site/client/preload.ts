import routes from '@generated/routes';
import { matchRoutes } from 'react-router-config';
import { learnPage, pageRoutes } from '../../theme/page-routes';

/** In place of Docusaurus’s own: loads what the page at `pathname` needs before it is shown. Markdown pages are no part of the browser’s code: they are read. */
export default async function preload(pathname: string): Promise<void> {
  const matches = matchRoutes(routes, pathname);
  const isOther = matches.some(({ route }) => route.exact && !pageRoutes.includes(route));
  await Promise.all([
    isOther ? undefined : learnPage(pathname),
    ...matches.map(({ route }) => preloadOf(route.component)()),
  ]);
}

/** Docusaurus’s components of routes load their parts by a function of theirs; others have nothing to load. */
function preloadOf(component: unknown): () => Promise<unknown> {
  const { preload } = component as { preload?: () => Promise<unknown> };
  return preload ?? (() => Promise.resolve());
}
