import { useEffect, useState } from 'react';
import type { Comparison } from '../scenario/presets';
import { figuresOf } from '../simulation/figures';
import type { PlayedRun } from '../simulation/played-runs';
import { Simulation, type Run } from '../simulation/simulation';

type Runs = readonly [PlayedRun, PlayedRun];

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
  initial: Runs,
): { runs: Runs; isComputing: boolean } {
  const [state, setState] = useState({ runs: initial, of: start });
  useEffect(() => {
    if (state.of === comparison) return;
    const controller = new AbortController();
    void playBoth(comparison, controller.signal).then((runs) => {
      if (runs) setState({ runs, of: comparison });
    });
    return () => controller.abort();
  }, [comparison, state.of]);
  return { runs: state.runs, isComputing: state.of !== comparison };
}

async function playBoth(
  { scenario, first, second }: Comparison,
  signal: AbortSignal,
): Promise<Runs | null> {
  const played: PlayedRun[] = [];
  for (const policy of [first, second]) {
    const run = await playInSlices(new Simulation(scenario, policy), signal);
    if (!run) return null;
    played.push({ run, figures: figuresOf(run) });
    await nextTask();
  }
  return [played[0]!, played[1]!];
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
