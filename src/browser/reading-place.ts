import { decodeComponent } from '../errors/call-details/decode-component';

/** What is read at the moment: the first block of the text in view, and how far its top is below the window’s, in CSS pixels. */
interface Place {
  block: number;
  top: number;
}

/** How long after the last scrolling the place is noted, in milliseconds. */
const pause = 150;
/** Frames in which blocks that come into view may still change their height. */
const maxFrames = 60;
/** Frames without a change after which nothing moves any more. */
const restingFrames = 5;

/**
 * Back, forward and reload show what was read, and a link to a heading shows that heading. Blocks out of sight have
 * estimated heights until they come near (global.css), so a number of pixels is no place: it is noted as a block, in the
 * history entry, and what is shown is held until the blocks around it have their heights.
 */
export function keepReadingPlace(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('.theme-doc-markdown > *')];
  if (blocks.length === 0) return;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const place = placeIn(window.history.state);
  const isReturn = visit?.type === 'back_forward' || visit?.type === 'reload';
  const shown = place && isReturn ? blocks[place.block] : undefined;
  if (place && shown) hold(shown, place.top);
  else holdTarget();
  window.addEventListener('hashchange', holdTarget);

  let timer: ReturnType<typeof setTimeout>;
  const note = (): void => {
    clearTimeout(timer);
    const block = firstInView(blocks);
    const top = blocks[block]?.getBoundingClientRect().top ?? 0;
    const state = window.history.state as object | null;
    window.history.replaceState({ ...state, readingPlace: { block, top } }, '');
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, pause);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  // A link may be followed sooner than that.
  document.addEventListener('click', note, { capture: true });
  window.addEventListener('pagehide', note);
}

/** The first block that begins in view; inside a block that fills the window, that one. */
function firstInView(blocks: readonly HTMLElement[]): number {
  const tops = blocks.map((block) => block.getBoundingClientRect());
  const beginning = tops.findIndex(({ top }) => top >= 0 && top < window.innerHeight);
  return beginning >= 0 ? beginning : tops.findIndex(({ bottom }) => bottom > 0);
}

function placeIn(state: unknown): Place | null {
  const { readingPlace } = (state ?? {}) as { readingPlace?: Partial<Place> };
  const { block, top } = readingPlace ?? {};
  return typeof block === 'number' && typeof top === 'number' ? { block, top } : null;
}

/** Holds the heading that the fragment names where the browser shows it. */
function holdTarget(): void {
  const id = decodeComponent(window.location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  if (target) hold(target, parseFloat(getComputedStyle(target).scrollMarginTop));
}

let holding: AbortController | undefined;

/** Keeps an element `top` pixels below the window’s top until nothing moves it any more. */
function hold(target: HTMLElement, top: number): void {
  // The browser’s own would come in between.
  window.history.scrollRestoration = 'manual';
  holding?.abort();
  const over = (holding = new AbortController());
  const end = (): void => {
    over.abort();
    window.history.scrollRestoration = 'auto';
  };
  // A reader who goes on is not held back.
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pagehide']) {
    window.addEventListener(type, end, { signal: over.signal, passive: true });
  }
  let frames = 0;
  let resting = 0;
  const step = (): void => {
    if (over.signal.aborted) return;
    const off = target.getBoundingClientRect().top - top;
    if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: 'instant' });
    resting = Math.abs(off) < 1 && document.readyState === 'complete' ? resting + 1 : 0;
    frames += 1;
    if (resting >= restingFrames || (frames >= maxFrames && document.readyState === 'complete')) {
      end();
    } else requestAnimationFrame(step);
  };
  step();
}
