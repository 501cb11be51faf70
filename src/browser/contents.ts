import { scrollTo } from './navigation';

const activeClass = 'table-of-contents__link--active';
/** How far below the navigation bar a heading counts as reached, in CSS pixels. */
const tolerance = 24;

/**
 * “On this page”: marks the section in view and keeps its entry in sight; on narrow screens names it beside the closed
 * list, which a chosen entry closes again.
 */
export function followContents(): void {
  const folded = document.querySelector<HTMLDetailsElement>('details[data-contents]');
  const summary = folded?.querySelector('summary');
  const section = folded?.querySelector('[data-section]');
  folded?.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) folded.open = false;
  });
  const list = document.querySelector('.theme-doc-toc-desktop .table-of-contents');
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (!list || sections.length === 0) return;
  const bar = document.querySelector('.navbar');
  const wideScreen = window.matchMedia('(min-width: 997px)');
  let active: HTMLAnchorElement | null = null;

  function mark(): void {
    const covering = wideScreen.matches ? [bar] : [bar, summary];
    const line = covering.reduce(
      (sum, element) => sum + (element?.getBoundingClientRect().height ?? 0),
      tolerance,
    );
    const reached = sections.filter(({ heading }) => heading.getBoundingClientRect().top <= line);
    const next = reached.at(-1)?.link ?? null;
    if (next === active) return;
    active?.classList.remove(activeClass);
    active?.removeAttribute('aria-current');
    next?.classList.add(activeClass);
    next?.setAttribute('aria-current', 'location');
    active = next;
    if (section) section.textContent = next?.textContent ?? '';
    if (next && list && wideScreen.matches) scrollTo(list.parentElement ?? list, next);
  }

  let isDue = false;
  const onScroll = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      mark();
    });
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  window.addEventListener('resize', onScroll, { passive: true });
  onScroll();
}
