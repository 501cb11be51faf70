import { useEffect, useState } from 'react';
import { showRuns, type PlayedRuns } from '../picture/played-runs';
import type { Comparison } from '../scenario/presets';
import { Simulation, type Run } from '../simulation/simulation';

/** Requests between two looks at the clock, and how long a slice may take in milliseconds. */
const batch = 4000;
const sliceMs = 12;

/**
 * Both runs of a comparison, computed in slices so that the page stays responsive. Until they are there those before them
 * stay; `initial` are the runs of `start`, which are shown first.
 */
export function useRuns(
  comparison: Comparison,
  start: Comparison,
  initial: PlayedRuns,
): { played: PlayedRuns; isComputing: boolean } {
  const [state, setState] = useState({ played: initial, of: start });
  useEffect(() => {
    if (state.of === comparison) return;
    const controller = new AbortController();
    void playBoth(comparison, controller.signal).then((played) => {
      if (played) setState({ played, of: comparison });
    });
    return () => controller.abort();
  }, [comparison, state.of]);
  return { played: state.played, isComputing: state.of !== comparison };
}

async function playBoth(
  { scenario, first, second }: Comparison,
  signal: AbortSignal,
): Promise<PlayedRuns | null> {
  const one = await playInSlices(new Simulation(scenario, first), signal);
  const other = one && (await playInSlices(new Simulation(scenario, second), signal));
  if (!other) return null;
  const parts = showRuns(one, other);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    await nextTask();
    if (signal.aborted) return null;
  }
}

/** Null where it was aborted. */
async function playInSlices(simulation: Simulation, signal: AbortSignal): Promise<Run | null> {
  let isRunning = true;
  while (isRunning) {
    const started = performance.now();
    do isRunning = simulation.advance(batch);
    while (isRunning && performance.now() - started < sliceMs);
    await nextTask();
    if (signal.aborted) return null;
  }
  return simulation.result();
}

/** Lets the browser handle input and paint. A message is not held back as a timeout is. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
