/** What is read at the moment: the first block of the text in view, and how far its top is below the window’s, in CSS pixels. */
interface Place {
  block: number;
  top: number;
}

/** How long after the last scrolling the place is noted, in milliseconds. */
const pause = 150;
/** Frames in which blocks that come into view may still change their height. */
const maxFrames = 60;
/** Frames without a change after which the place counts as restored. */
const restingFrames = 5;

/**
 * Back, forward and reload show what was read. The browser restores a number of pixels, and blocks out of sight have
 * estimated heights until they come near (global.css): so the place is noted as a block, in the history entry.
 */
export function keepReadingPlace(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('.theme-doc-markdown > *')];
  if (blocks.length === 0) return;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const place = placeIn(window.history.state);
  if (place && (visit?.type === 'back_forward' || visit?.type === 'reload')) restore(blocks, place);

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

function restore(blocks: readonly HTMLElement[], { block, top }: Place): void {
  const target = blocks[block];
  if (!target) return;
  // The browser’s own would come in between.
  window.history.scrollRestoration = 'manual';
  const over = new AbortController();
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
