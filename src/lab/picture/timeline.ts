import type { Run } from '../simulation/simulation';
import { waitingTimes } from '../simulation/waiting';
import { pictureWidth, type TimeAxis } from './time-axis';

/** Clients with a row of their own; of more, only the first ones are drawn. */
export const maxRows = 50;

/** The paths of a timeline, a row for each client, in units of `pictureWidth` across and pixels down. */
export interface Timeline {
  rows: number;
  height: number;
  accepted: string;
  rejected: string;
  waiting: string;
}

/** The columns of a row that have a mark. */
type Columns = Set<number>;

export function timelineOf(run: Run, axis: TimeAxis): Timeline {
  const rows = Math.min(maxRows, run.scenario.clients);
  const rowHeight = Math.round(Math.min(22, Math.max(5, 220 / rows)));
  const gap = rowHeight > 10 ? 4 : 1;
  const accepted = Array.from({ length: rows }, (): Columns => new Set());
  const rejected = Array.from({ length: rows }, (): Columns => new Set());
  const { attempts } = run;
  const column = (at: number): number =>
    Math.min(pictureWidth - 1, Math.max(0, Math.floor(axis.x(at))));
  for (let row = 0; row < attempts.length; row += 1) {
    const client = attempts.client[row]!;
    if (client >= rows) continue;
    const marks = attempts.wait[row] === 0 ? accepted : rejected;
    marks[client]!.add(column(attempts.at[row]!));
  }
  const top = (row: number): number => row * rowHeight;
  const full = rowHeight - gap;
  const low = Math.min(7, Math.max(2, Math.round(full / 2)));
  const marks = (columns: readonly Columns[], height: number, least: number): string =>
    columns.map((own, row) => boxes(own, top(row) + full - height, height, least)).join('');
  return {
    rows,
    height: rows * rowHeight,
    // Never narrower than two columns, as there are few of them.
    accepted: marks(accepted, full, 2),
    rejected: marks(rejected, low, 1),
    waiting: waitingTimes(run)
      .slice(0, rows)
      .map((intervals, row) =>
        intervals
          .map(({ from, to }) => [round(axis.x(from)), round(axis.x(to))] as const)
          .filter(([from, to]) => to - from >= 0.5)
          .map(([from, to]) => `M${from} ${top(row) + full - 0.5}H${to}`)
          .join(''),
      )
      .join(''),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A box for each run of columns; relative, so that rows which look alike compress well. */
function boxes(columns: Columns, y: number, height: number, least: number): string {
  let path = '';
  let last = 0;
  for (const [from, to] of runs([...columns].sort((a, b) => a - b))) {
    const width = Math.max(least, to - from);
    const x = Math.min(from, pictureWidth - width);
    path += path === '' ? `M${x} ${y}` : `m${x - last} 0`;
    path += `h${width}v${height}h-${width}z`;
    last = x;
  }
  return path;
}

/** Neighbouring columns as one, each with the column after its last. */
function runs(columns: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && last[1] === column) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}
