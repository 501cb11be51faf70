import { scaleLinear } from 'd3-scale';
import { formatSeconds } from '../../limits/rates';

/** The drawing’s width in units of its own: it is stretched to the width of the page. */
export const pictureWidth = 400;

const minute = 60;
const hour = 3600;
const tickSteps = [
  1,
  2,
  5,
  10,
  15,
  30,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
];
const maxTicks = 5;

export interface TimeAxis {
  /** Milliseconds from the start at the right end. */
  end: number;
  /** Milliseconds to units from the left, and back. */
  x: (milliseconds: number) => number;
  timeAt: (x: number) => number;
  ticks: readonly { at: number; share: number; label: string }[];
}

/** From 0 to `end` milliseconds, with ticks at times that people use. */
export function timeAxis(end: number): TimeAxis {
  const scale = scaleLinear()
    .domain([0, Math.max(1000, end)])
    .range([0, pictureWidth]);
  const seconds = Math.max(1, end / 1000);
  const step = tickSteps.find((candidate) => seconds / candidate <= maxTicks) ?? seconds;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => {
    const at = i * step * 1000;
    return { at, share: scale(at) / pictureWidth, label: i === 0 ? '0' : formatSeconds(i * step) };
  });
  return { end, x: scale, timeAt: (x) => scale.invert(x), ticks };
}
