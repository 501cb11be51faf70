import { decodeComponent } from '../errors/call-details/decode-component';

interface ReadingPosition {
  /** The index of the first part of the text in view: a section, or a block before the first. */
  block: number;
  /** How far its top is below the window’s, in CSS pixels. */
  top: number;
}

/** How long after the last scroll event the position is stored, in milliseconds. */
const scrollDelay = 150;
/** Frames in which parts that come into view may still change their height. */
const maxFrames = 60;
/** After this many frames without a change the layout is settled. */
const restingFrames = 5;

/**
 * Makes back, forward and reload show what was read, and a link to a heading that heading. Sections out of view have
 * estimated heights (global.css), so the position is stored as a part of the text, in the history entry, and held there
 * until the parts around it have their real heights.
 */
export function restoreReadingPosition(): void {
  const text = document.querySelector('.theme-doc-markdown');
  if (!text) return;
  const blocks = [...text.children];
  const restore = (): void => {
    const position = positionIn(window.history.state);
    const shown = position ? blocks[position.block] : undefined;
    if (position && shown) hold(shown, position.top);
    else holdTarget();
  };
  restore();
  window.addEventListener('hashchange', restore);

  let timer: ReturnType<typeof setTimeout>;
  const store = (): void => {
    clearTimeout(timer);
    const block = firstInView(blocks);
    const top = blocks[block]?.getBoundingClientRect().top ?? 0;
    const state = window.history.state as object | null;
    window.history.replaceState({ ...state, readingPosition: { block, top } }, '');
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(store, scrollDelay);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  // A link may be followed within the delay.
  document.addEventListener('click', store, { capture: true });
  window.addEventListener('pagehide', store);
}

/** The first block whose top is in view; else the one that fills the window. */
function firstInView(blocks: readonly Element[]): number {
  const tops = blocks.map((block) => block.getBoundingClientRect());
  const beginning = tops.findIndex(({ top }) => top >= 0 && top < window.innerHeight);
  return beginning >= 0 ? beginning : tops.findIndex(({ bottom }) => bottom > 0);
}

function positionIn(state: unknown): ReadingPosition | null {
  const { readingPosition } = (state ?? {}) as { readingPosition?: Partial<ReadingPosition> };
  const { block, top } = readingPosition ?? {};
  return typeof block === 'number' && typeof top === 'number' ? { block, top } : null;
}

/** Holds the heading that the fragment names. */
function holdTarget(): void {
  const id = decodeComponent(window.location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  if (!target) return;
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const padding = parseFloat(scrollPaddingTop) || 0; // It may be `auto`.
  hold(target, padding + parseFloat(getComputedStyle(target).scrollMarginTop));
}

let holding: AbortController | undefined;

/** Keeps an element `top` pixels below the window’s top until the layout is settled or the reader scrolls. */
function hold(target: Element, top: number): void {
  // The browser’s own restoration would interfere.
  window.history.scrollRestoration = 'manual';
  holding?.abort();
  const controller = (holding = new AbortController());
  const end = (): void => {
    controller.abort();
    window.history.scrollRestoration = 'auto';
  };
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pagehide']) {
    window.addEventListener(type, end, { signal: controller.signal, passive: true });
  }
  let frames = 0;
  let resting = 0;
  const step = (): void => {
    if (controller.signal.aborted) return;
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
