import type { Limit } from '../contract/schema';
import { periodSeconds } from './rates';
import { liveTimes, waitSeconds } from './rate-window';

/** A request on the figure’s time line; `at` in minutes from its start. */
export interface FigureRequest {
  at: number;
  state: 'live' | 'left' | 'refused';
}

/** A full window, and the same window once its oldest request has left. */
export interface WindowFigure {
  /** The window’s length in minutes. */
  minutes: number;
  moments: { now: number; requests: FigureRequest[]; live: number; waitSeconds: number }[];
}

/** Spreads a limit’s requests so that the window fills after three fifths of its period, and computes both moments. */
export function windowFigure({ requests, period }: Limit): WindowFigure {
  const seconds = periodSeconds(period);
  const minutes = seconds / 60;
  const gap = (minutes * 0.5) / Math.max(1, requests - 1);
  const times = Array.from({ length: requests }, (_, i) => (i * gap + minutes * 0.1) * 60_000);
  const window = { requests, seconds, times };
  const full = minutes * 0.7;
  const wait = waitSeconds(window, full * 60_000);
  const moment = (now: number, refused: boolean): WindowFigure['moments'][number] => {
    const live = liveTimes(window, now * 60_000);
    const taken = times.map((time) => ({
      at: time / 60_000,
      state: live.includes(time) ? ('live' as const) : ('left' as const),
    }));
    const call: FigureRequest[] = refused ? [{ at: now, state: 'refused' }] : [];
    return {
      now,
      requests: [...taken, ...call],
      live: live.length,
      waitSeconds: waitSeconds(window, now * 60_000),
    };
  };
  return { minutes, moments: [moment(full, true), moment(full + wait / 60, false)] };
}
