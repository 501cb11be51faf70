import { scrollTo } from './navigation';

const linkClass = 'table-of-contents__link';
const activeClass = 'table-of-contents__link--active';
/** How far below the navigation bar a heading counts as reached, in CSS pixels. */
const tolerance = 24;

/**
 * “On this page”: marks the section in view, or the open cause in view, and keeps the entry in sight; on narrow screens
 * names it beside the closed list, which a chosen entry closes again.
 */
export function followContents(): void {
  const folded = document.querySelector<HTMLDetailsElement>('details[data-contents]');
  const summary = folded?.querySelector('summary');
  const named = folded?.querySelector('[data-section]');
  folded?.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) folded.open = false;
  });
  const list = document.querySelector('.theme-doc-toc-desktop .table-of-contents');
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // Its section begins where it does; measuring what is in a section would lay it out (global.css).
    const section = heading?.closest('.theme-doc-markdown > *');
    return section ? [{ link, section }] : [];
  });
  if (!list || sections.length === 0) return;
  const bar = document.querySelector('.navbar');
  const wideScreen = window.matchMedia('(min-width: 997px)');
  const causeAt = followCauses();
  let active: HTMLAnchorElement | null = null;

  function mark(): void {
    const covering = wideScreen.matches ? [bar] : [bar, summary];
    const line = covering.reduce(
      (sum, element) => sum + (element?.getBoundingClientRect().height ?? 0),
      tolerance,
    );
    const reached = sections.filter(({ section }) => section.getBoundingClientRect().top <= line);
    const last = reached.at(-1);
    const next = (last && causeAt(line, last.link)) ?? null;
    if (named) named.textContent = next?.textContent ?? '';
    if (next === active) return;
    active?.classList.remove(activeClass);
    active?.removeAttribute('aria-current');
    next?.classList.add(activeClass);
    next?.setAttribute('aria-current', 'location');
    active = next;
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
  // Of a cause: the event does not bubble.
  document.addEventListener('toggle', onScroll, true);
  mark();
}

/**
 * Returns what tells the entry of the open cause that `line` crosses, listed below the section’s own; where there is none,
 * the section’s.
 */
function followCauses(): (line: number, section: HTMLAnchorElement) => HTMLAnchorElement {
  const causes = [...document.querySelectorAll('.theme-doc-markdown summary > h3')].flatMap(
    (title) => title.closest('details') ?? [],
  );
  const below = document.createElement('ul');
  const link = document.createElement('a');
  link.className = linkClass;
  below.append(document.createElement('li'));
  below.firstElementChild?.append(link);
  return (line, section) => {
    const cause = causes.find((row) => {
      if (!row.open) return false;
      const { top, bottom } = row.getBoundingClientRect();
      return top <= line && bottom > line;
    });
    if (!cause) {
      below.remove();
      return section;
    }
    link.href = `#${cause.id}`;
    link.textContent = cause.querySelector('h3')?.textContent ?? '';
    if (section.nextSibling !== below) section.after(below);
    return link;
  };
}
