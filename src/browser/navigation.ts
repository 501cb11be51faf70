const sidebarKey = 'sidebar-scroll';
/** Windows that show the sidebar. */
const wide = '(min-width: 997px)';

/** Site menu of narrow screens (a popover): moves the focus in and makes the page behind it inert and still. */
export function guardSiteMenu(): void {
  const menu = document.getElementById('site-menu');
  if (!menu) return;
  menu.addEventListener('beforetoggle', (event) => {
    const isOpening = event.newState === 'open';
    document.documentElement.toggleAttribute('data-menu-open', isOpening);
    for (const other of menu.parentElement?.children ?? []) {
      if (other instanceof HTMLElement && other !== menu) other.inert = isOpening;
    }
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const links = [...menu.querySelectorAll<HTMLElement>('a')];
    (links.find((link) => link.ariaCurrent === 'page') ?? links[0])?.focus();
  });
  // Closed when the page returns from the back/forward cache, or becomes wide and shows the sidebar.
  window.addEventListener('pagehide', () => close(menu));
  window.matchMedia(wide).addEventListener('change', () => close(menu));
}

function close(menu: HTMLElement): void {
  if (menu.matches(':popover-open')) menu.hidePopover();
}

/** Keeps the sidebar’s scroll position across pages; at first it shows the page’s own entry. */
export function keepSidebarScroll(): void {
  const sidebar = document.querySelector('.theme-doc-sidebar-container .menu');
  // Measuring a sidebar that is not shown would lay the page out before its first paint.
  if (!sidebar || !window.matchMedia(wide).matches) return;
  const position = storedScroll();
  const current = sidebar.querySelector('[aria-current=page]');
  if (position !== null) sidebar.scrollTop = position;
  else if (current) scrollTo(sidebar, current);
  window.addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(sidebarKey, String(sidebar.scrollTop));
    } catch {
      // Storage is blocked: the sidebar of the next page starts at its own entry.
    }
  });
}

function storedScroll(): number | null {
  try {
    const stored = sessionStorage.getItem(sidebarKey);
    return stored === null ? null : Number(stored);
  } catch {
    return null;
  }
}

/** Scrolls `box`, and nothing around it, until `child` is in view. */
export function scrollTo(box: Element, child: Element): void {
  const { top, bottom } = box.getBoundingClientRect();
  const target = child.getBoundingClientRect();
  if (target.top >= top && target.bottom <= bottom) return;
  box.scrollTop += target.top - top - box.clientHeight / 3;
}
