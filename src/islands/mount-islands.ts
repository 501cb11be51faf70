import { loadIslandStyles } from './island-styles';
import { findIsland } from './registry';

/** How far below the viewport an island wakes. */
const margin = '400px';
const wakingEvents = ['pointerover', 'focusin', 'input', 'click', 'dragenter'] as const;

/** The islands that still show the server’s HTML. */
const pending = new Set<HTMLElement>();
const loading = new WeakSet<HTMLElement>();
/** Those that the reader pressed or typed into, and not only passed. */
const used = new WeakSet<HTMLElement>();
/** The buttons pressed before their island was mounted. */
const pressed = new WeakMap<HTMLElement, Element>();
let pointerUp: Promise<void> | undefined;

/** Mounts each island of the page when it is needed. The server’s HTML stays until then, and where that fails. */
export function mountIslands(): void {
  for (const island of document.body.querySelectorAll<HTMLElement>('div[data-island]')) {
    pending.add(island);
    resetRestoredCheckboxes(island);
  }
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        near.unobserve(target);
        void wake(target);
      }
    },
    { rootMargin: margin },
  );
  for (const island of pending) {
    if (findIsland(island.dataset.island ?? '')?.when === 'visible') near.observe(island);
  }
  for (const type of wakingEvents) document.addEventListener(type, onInteraction);
  document.addEventListener('pointerdown', awaitPointerUp);
  window.addEventListener('hashchange', onHash);
  onHash();
}

/**
 * On a reload browsers restore the checkboxes of the server’s HTML, which the island would take for the reader’s own
 * clicks. The component restores what it stored itself.
 */
function resetRestoredCheckboxes(island: HTMLElement): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'reload' && visit?.type !== 'back_forward') return;
  for (const box of island.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = box.defaultChecked;
  }
}

/** Mounts the island in `part` before it is used. */
export function wakeIsland(part: ParentNode | null): void {
  const island = part?.querySelector<HTMLElement>('div[data-island]');
  if (island) void wake(island);
}

function onInteraction({ type, target }: Event): void {
  if (!(target instanceof Element)) return;
  const island = target.closest<HTMLElement>('div[data-island]');
  if (!island || !pending.has(island)) return;
  const button = target.closest('button');
  if (type === 'click' && button) pressed.set(island, button);
  if (type === 'input' || (type === 'click' && button)) used.add(island);
  void wake(island);
}

function onHash(): void {
  const parameters = new URLSearchParams(window.location.hash.slice(1));
  if (![...parameters.values()].some((value) => value !== '')) return;
  for (const island of pending) {
    const kind = findIsland(island.dataset.island ?? '');
    const isTarget = kind?.matchesHash?.(parameters, propsOf(island)) ?? kind?.when === 'hash';
    if (isTarget) void wake(island);
  }
}

const propsOf = (island: HTMLElement): never => JSON.parse(island.dataset.props ?? '{}') as never;

async function wake(island: HTMLElement): Promise<void> {
  const kind = findIsland(island.dataset.island ?? '');
  if (!kind || !pending.has(island) || loading.has(island)) return;
  loading.add(island);
  const announce = (message: string | undefined): void => {
    const status = island.querySelector('[role=status]');
    if (status && message !== undefined) status.textContent = message;
  };
  try {
    failureNotes.get(island)?.remove();
    announce(kind.messages?.loading);
    const [{ renderIsland }, Component] = await Promise.all([
      import('./render-island'),
      kind.load(),
      loadIslandStyles(),
    ]);
    await pointerUp;
    renderIsland(island, Component, propsOf(island), pressed.get(island) ?? null, () => {
      // It failed after mounting: the server’s HTML is back.
      pending.add(island);
      pressed.delete(island);
    });
    pending.delete(island);
  } catch {
    // What the server rendered is still there, and the next interaction tries again; only a press is one of the reader’s.
    pressed.delete(island);
    if (kind.messages) announce(kind.messages.failed);
    else if (used.delete(island)) noteFailure(island);
  } finally {
    loading.delete(island);
  }
}

const failureNotes = new WeakMap<HTMLElement, HTMLElement>();

/** Says below an island that what was pressed could not be loaded. */
function noteFailure(island: HTMLElement): void {
  const note = failureNotes.get(island) ?? document.createElement('p');
  note.role = 'alert';
  note.textContent = 'This could not be loaded. Check the connection, then try again.';
  failureNotes.set(island, note);
  island.after(note);
}

/** Swapping the DOM while a pointer is down would lose its click. */
function awaitPointerUp(): void {
  pointerUp ??= new Promise((resolve) => {
    const events = ['pointerup', 'pointercancel'] as const;
    const end = (): void => {
      for (const type of events) window.removeEventListener(type, end, true);
      pointerUp = undefined;
      // After the click that follows.
      setTimeout(resolve);
    };
    for (const type of events) window.addEventListener(type, end, true);
  });
}
