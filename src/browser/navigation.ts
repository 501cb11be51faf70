const sidebarKey = 'sidebar-scroll';

/** The menu of narrow screens (a popover): the focus goes in and comes back, and the page behind it is inert. */
export function guardSiteMenu(): void {
  const menu = document.getElementById('site-menu');
  if (!menu) return;
  menu.addEventListener('beforetoggle', (event) => {
    const isOpening = event.newState === 'open';
    for (const other of menu.parentElement?.children ?? []) {
      if (other instanceof HTMLElement && other !== menu) other.inert = isOpening;
    }
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const links = [...menu.querySelectorAll<HTMLElement>('a')];
    (links.find((link) => link.ariaCurrent === 'page') ?? links[0])?.focus();
  });
  // A page that comes back from the browser’s cache shows its text, and one that has become wide its sidebar.
  window.addEventListener('pagehide', () => close(menu));
  window.matchMedia('(min-width: 997px)').addEventListener('change', () => close(menu));
}

function close(menu: HTMLElement): void {
  if (menu.matches(':popover-open')) menu.hidePopover();
}

/** Keeps how far the sidebar is scrolled from page to page; at first it shows the page’s own entry. */
export function keepSidebarScroll(): void {
  const sidebar = document.querySelector('.theme-doc-sidebar-container .menu');
  if (!sidebar) return;
  const scrolled = storedScroll();
  const current = sidebar.querySelector('[aria-current=page]');
  if (scrolled !== null) sidebar.scrollTop = scrolled;
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
  const place = child.getBoundingClientRect();
  if (place.top >= top && place.bottom <= bottom) return;
  box.scrollTop += place.top - top - box.clientHeight / 3;
}
