/** The part of a click that decides where it leads. */
type Click = Pick<
  MouseEvent,
  'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/** Where a click on a link leads within this site, for the router; null where the browser does better: other sites, files, new tabs, anchors of this page. */
export function innerLink(click: Click, page: Location, baseUrl: string): string | null {
  if (click.defaultPrevented || click.button !== 0) return null;
  if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return null;
  const link = click.target instanceof Element ? click.target.closest('a') : null;
  if (!link || link.target || link.download || link.dataset.fullLoad !== undefined) return null;
  const { origin, pathname, search, hash } = link;
  if (origin !== page.origin || !pathname.startsWith(baseUrl) || !pathname.endsWith('/'))
    return null;
  return pathname === page.pathname && hash !== '' ? null : pathname + search + hash;
}
