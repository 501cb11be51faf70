import { findIsland } from './registry';

/** How far below the view an island is woken. */
const margin = '400px';
const wakingEvents = ['pointerover', 'focusin', 'input', 'click'] as const;

/** The islands of the page that still show the server’s HTML. Attributes are never trusted to say so: a URL can set some of them on the root. */
const asleep = new Set<HTMLElement>();
const loading = new WeakSet<HTMLElement>();
/** The buttons pressed before their island was alive. */
const pressed = new WeakMap<HTMLElement, Element>();
let release: Promise<void> | undefined;

/** Brings the islands of the page alive, each when it is needed. What the server rendered stays until then, and where that fails. */
export function mountIslands(): void {
  for (const island of document.body.querySelectorAll<HTMLElement>('div[data-island]')) {
    asleep.add(island);
    forgetRestoredBoxes(island);
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
  for (const island of asleep) {
    if (findIsland(island.dataset.island ?? '')?.when === 'visible') near.observe(island);
  }
  for (const type of wakingEvents) document.addEventListener(type, onInteraction);
  document.addEventListener('pointerdown', awaitRelease);
  window.addEventListener('hashchange', onHash);
  onHash();
}

/**
 * At a reload browsers check the boxes of the server’s HTML as they were, which the island would take for the reader’s
 * own ticks. What counts then is what the component itself remembers.
 */
function forgetRestoredBoxes(island: HTMLElement): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'reload' && visit?.type !== 'back_forward') return;
  for (const box of island.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = box.defaultChecked;
  }
}

/** Wakes the island in `part` ahead of its use. */
export function wakeIsland(part: ParentNode | null): void {
  const island = part?.querySelector<HTMLElement>('div[data-island]');
  if (island) void wake(island);
}

function onInteraction({ type, target }: Event): void {
  if (!(target instanceof Element)) return;
  const island = target.closest<HTMLElement>('div[data-island]');
  if (!island || !asleep.has(island)) return;
  const button = target.closest('button');
  if (type === 'click' && button) pressed.set(island, button);
  void wake(island);
}

function onHash(): void {
  const parameters = new URLSearchParams(window.location.hash.slice(1));
  if (![...parameters.values()].some((value) => value !== '')) return;
  for (const island of asleep) {
    const kind = findIsland(island.dataset.island ?? '');
    const isMeant = kind?.matchesHash?.(parameters, propsOf(island)) ?? kind?.when === 'hash';
    if (isMeant) void wake(island);
  }
}

const propsOf = (island: HTMLElement): never => JSON.parse(island.dataset.props ?? '{}') as never;

async function wake(island: HTMLElement): Promise<void> {
  const kind = findIsland(island.dataset.island ?? '');
  if (!kind || !asleep.has(island) || loading.has(island)) return;
  loading.add(island);
  const say = (message: string | undefined): void => {
    const status = island.querySelector('[role=status]');
    if (status && message !== undefined) status.textContent = message;
  };
  try {
    say(kind.messages?.loading);
    const [{ renderIsland }, Component] = await Promise.all([
      import('./render-island'),
      kind.load(),
    ]);
    await release;
    renderIsland(island, Component, propsOf(island), pressed.get(island) ?? null, () => {
      // It failed later: the server’s HTML is back.
      asleep.add(island);
    });
    asleep.delete(island);
  } catch {
    // What the server rendered is still there, and the next interaction tries again.
    say(kind.messages?.failed);
  } finally {
    loading.delete(island);
  }
}

/** While a pointer is down nothing is swapped under it, or its click would be lost. */
function awaitRelease(): void {
  release ??= new Promise((resolve) => {
    const events = ['pointerup', 'pointercancel'] as const;
    const end = (): void => {
      for (const type of events) window.removeEventListener(type, end, true);
      release = undefined;
      // The click comes right after it.
      setTimeout(resolve);
    };
    for (const type of events) window.addEventListener(type, end, true);
  });
}
