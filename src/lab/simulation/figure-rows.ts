import { clockText, durationText } from './duration';
import type { Figures } from './figures';

/** A figure’s name and its text for each run. */
export interface FigureRow {
  name: string;
  values: readonly string[];
}

const number = (value: number): string => value.toLocaleString('en-GB');

const percent = (share: number): string => {
  if (share > 0 && share < 0.001) return 'under 0.1 %';
  return `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`;
};

const rows: readonly (readonly [name: string, text: (figures: Figures) => string])[] = [
  ['All done after', ({ doneAt }) => (doneAt === null ? 'not done' : durationText(doneAt))],
  ['Calls sent', ({ sent }) => number(sent)],
  ['Accepted', ({ accepted }) => number(accepted)],
  [
    '429s',
    ({ rejected, sent }) =>
      rejected === 0 ? '0' : `${number(rejected)} (${percent(rejected / sent)})`,
  ],
  ['Given up', ({ givenUp }) => number(givenUp)],
  ['Still waiting at the end', ({ open }) => number(open)],
  ['Quota unused while calls waited', ({ wasted }) => percent(wasted)],
  [
    'Busiest second at the server',
    ({ busiest }) => `${number(busiest.requests)} at ${clockText(busiest.second * 1000)}`,
  ],
];

/** The figures of runs for readers, a row each. */
export function figureRows(...figures: readonly Figures[]): FigureRow[] {
  return rows.map(([name, text]) => ({ name, values: figures.map(text) }));
}
