import { useId, type ReactElement } from 'react';
import { findLimit } from '../contract/find';
import { formatSeconds, limitText, periodSeconds } from './rates';
import { windowFigure, type FigureRequest, type WindowFigure } from './window-figure';
import styles from './SlidingWindowFigure.module.css';

const limit = findLimit('authentication');
const figure = windowFigure(limit);
const width = 640;
const rowHeight = 128;
const span = figure.minutes * 1.2;
const x = (minute: number): number => Math.round(20 + (minute / span) * (width - 40));

/** A sliding window, drawn for the `authentication` limit with the contract’s numbers. */
export function SlidingWindowFigure(): ReactElement {
  const id = useId();
  const [full, freed] = figure.moments;
  if (!full || !freed) throw new Error('the sliding-window figure has no moments');
  const wait = formatSeconds(full.waitSeconds);
  return (
    <figure className={styles.figure}>
      {/* Scrolls sideways on a narrow screen, so the keyboard must reach it. */}
      <div
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label="Drawing of a sliding window"
      >
        <svg
          viewBox={`0 0 ${width} ${rowHeight * 2}`}
          className={styles.svg}
          role="img"
          aria-labelledby={`${id}-caption`}
        >
          <Moment
            moment={full}
            top={0}
            title={`Full: ${full.live} of ${limit.requests} used, wait ${wait}`}
          />
          <Moment
            moment={freed}
            top={rowHeight}
            title={`${wait} later: ${freed.live} of ${limit.requests} used, one slot is free`}
          />
        </svg>
      </div>
      <figcaption id={`${id}-caption`}>
        The window of <code>{limit.scope}</code> ({limitText(limit)}) always covers the last{' '}
        {formatSeconds(periodSeconds(limit.period))}. With {limit.requests} requests inside it is
        full: the next call is rejected, is not counted, and gets{' '}
        <code>wait_seconds: {full.waitSeconds}</code>, the time until the oldest request leaves the
        window. After {wait} one slot is free, not all {limit.requests}.
      </figcaption>
    </figure>
  );
}

function Moment(props: {
  moment: WindowFigure['moments'][number];
  top: number;
  title: string;
}): ReactElement {
  const { moment, top, title } = props;
  const from = Math.max(0, moment.now - figure.minutes);
  const line = top + 78;
  return (
    <g>
      <text x={20} y={top + 24} className={styles.title}>
        {title}
      </text>
      <rect
        x={x(from)}
        y={top + 40}
        width={x(moment.now) - x(from)}
        height={56}
        rx={6}
        className={styles.window}
      />
      <line x1={20} x2={width - 20} y1={line} y2={line} className={styles.axis} />
      {moment.requests.map((request) => (
        <Mark key={`${request.state}${request.at}`} request={request} y={line} />
      ))}
      <line
        x1={x(moment.now)}
        x2={x(moment.now)}
        y1={top + 36}
        y2={top + 100}
        className={styles.now}
      />
      <text x={x(moment.now)} y={top + 116} textAnchor="middle" className={styles.label}>
        now
      </text>
    </g>
  );
}

function Mark({ request: { at, state }, y }: { request: FigureRequest; y: number }): ReactElement {
  if (state !== 'refused') return <circle cx={x(at)} cy={y} r={6} className={styles[state]} />;
  const c = x(at);
  return (
    <path d={`M${c - 6} ${y - 6}l12 12m0 -12l-12 12`} className={styles.refused}>
      <title>rejected</title>
    </path>
  );
}
