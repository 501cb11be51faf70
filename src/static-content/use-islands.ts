import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { islandOf } from './island-of';
import { keepPlace } from './keep-place';

/** One kind of island. */
export interface IslandKind {
  /** `seen`: when it comes near the view; `touched`: when it is pointed at, focused or pressed; `addressed`: only for a fragment with arguments, which brings every island alive. */
  when: 'seen' | 'touched' | 'addressed';
  // The properties were checked on the server, where the same component rendered them.
  load: () => Promise<ComponentType<never>>;
}

/** The islands by name. */
export type Islands = Readonly<Record<string, IslandKind>>;

/** An island that has come alive: what is rendered into its element. */
export interface Alive {
  element: HTMLElement;
  Component: ComponentType<object>;
  props: object;
}

/** How far below the view an island is brought alive. */
const ahead = '400px';
const releases = ['pointerup', 'pointercancel'] as const;
const touches = ['pointerover', 'focusin', 'click'] as const;

/** The islands below `root` that are alive, more as they are seen, touched or addressed. */
export function useIslands(
  root: RefObject<HTMLElement | null>,
  islands: Islands,
): readonly Alive[] {
  const [alive, setAlive] = useState<readonly Alive[]>([]);
  useEffect(() => {
    const content = root.current;
    if (!content) return;
    const over = new AbortController();
    const started = new WeakSet<HTMLElement>();
    const pressed = new WeakMap<HTMLElement, Element>();
    // While a button of the mouse is down nothing gives way under it, or the press would be lost.
    let release: Promise<void> | undefined;
    function onDown(): void {
      release ??= new Promise((resolve) => {
        const end = (): void => {
          for (const type of releases) window.removeEventListener(type, end, true);
          release = undefined;
          // The click comes right after it.
          setTimeout(resolve);
        };
        for (const type of releases) window.addEventListener(type, end, true);
      });
    }

    async function bringAlive(element: HTMLElement): Promise<void> {
      const island = islandOf(element);
      const kind = island && islands[island.name];
      if (!kind || started.has(element)) return;
      started.add(element);
      try {
        const Component = (await kind.load()) as ComponentType<object>;
        await release;
        if (over.signal.aborted) return;
        const giveBack = keepPlace(element, pressed.get(element) ?? null);
        // What the server rendered gives way in the same frame to the same, alive.
        element.replaceChildren();
        element.dataset.alive = '';
        flushSync(() =>
          setAlive((others) => [...others, { element, Component, props: island.props }]),
        );
        giveBack();
      } catch {
        // It could not be loaded: its text stays, and the next touch tries again.
        started.delete(element);
      }
    }

    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          seen.unobserve(target);
          void bringAlive(target);
        }
      },
      { rootMargin: ahead },
    );
    const all = [...content.querySelectorAll<HTMLElement>('[data-island]')];
    for (const element of all) {
      if (islands[element.dataset.island ?? '']?.when === 'seen') seen.observe(element);
    }
    function onTouch(event: Event): void {
      if (!(event.target instanceof Element)) return;
      const element = event.target.closest<HTMLElement>('[data-island]');
      if (!element || element.dataset.alive !== undefined) return;
      const button = event.target.closest('button');
      if (event.type === 'click' && button) pressed.set(element, button);
      void bringAlive(element);
    }
    function onAddress(): void {
      if (window.location.hash.includes('=')) for (const element of all) void bringAlive(element);
    }
    for (const type of touches) {
      content.addEventListener(type, onTouch, { signal: over.signal });
    }
    content.addEventListener('pointerdown', onDown, { signal: over.signal });
    window.addEventListener('hashchange', onAddress, { signal: over.signal });
    onAddress();
    return () => {
      over.abort();
      seen.disconnect();
    };
  }, [root, islands]);
  return alive;
}
