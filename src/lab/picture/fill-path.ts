import { area, curveStepAfter } from 'd3-shape';
import { fillOf } from '../simulation/fill';
import type { Run } from '../simulation/simulation';
import { pictureWidth, type TimeAxis } from './time-axis';

/** The fill of the windows over time, as an area that a full window makes `height` pixels high. */
export interface FillPath {
  path: string;
  capacity: number;
  /** The most that was counted at once. */
  most: number;
}

export function fillPath(run: Run, axis: TimeAxis, height: number): FillPath {
  const { steps, capacity } = fillOf(run, Math.max(1, Math.round(axis.end / pictureWidth)));
  const shown = steps.filter(([at]) => at <= axis.end);
  const last = shown.at(-1)?.[1] ?? 0;
  const y = (counted: number): number => height * (1 - Math.min(1, counted / capacity));
  const draw = area<readonly [number, number]>()
    .x(([at]) => axis.x(at))
    .y0(height)
    .y1(([, counted]) => y(counted))
    .curve(curveStepAfter)
    .digits(1);
  return {
    path: draw([...shown, [Math.max(run.endedAt, shown.at(-1)?.[0] ?? 0), last]]) ?? '',
    capacity,
    most: Math.max(...shown.map(([, counted]) => counted)),
  };
}
