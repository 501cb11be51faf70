import type { ReactElement } from 'react';
import { findPolicy } from '../policies/policies';
import { clockText } from '../simulation/duration';
import { fillHeight, type PlayedRun } from '../picture/played-runs';
import { pictureWidth, type TimeAxis } from '../picture/time-axis';
import styles from './RunPicture.module.css';

const labelHeight = 26;
const axisHeight = 24;

/** A run as a drawing: a row for each client, below it the window’s fill. `now` is the moment reached, in milliseconds. */
export function RunPicture({
  played: { run, figures, timeline, fill },
  axis,
  now = null,
}: {
  played: PlayedRun;
  axis: TimeAxis;
  now?: number | null;
}): ReactElement {
  const fillTop = timeline.height + labelHeight;
  const bottom = fillTop + fillHeight;
  const { clients, sharing } = run.scenario;
  const drawn = timeline.rows < clients ? `the first ${timeline.rows} of them drawn` : 'a row each';
  const windows = sharing === 'shared' || clients === 1 ? 'Window' : 'All windows together';
  const number = (value: number): string => value.toLocaleString('en-GB');
  return (
    <svg
      className={styles.picture}
      width="100%"
      height={bottom + axisHeight}
      role="img"
      aria-label={`${findPolicy(run.policy).name}: ${number(figures.accepted)} calls accepted and ${number(figures.rejected)} rejected up to ${clockText(run.endedAt)}. The figures are in the tables.`}
    >
      {axis.ticks.map(({ at, share, label }) => (
        <g key={at} className={styles.tick}>
          <line x1={percent(share)} x2={percent(share)} y1={0} y2={bottom} />
          <text x={percent(share)} y={bottom + 17} className={anchor(share)}>
            {label}
          </text>
        </g>
      ))}
      <Stretched top={0} height={timeline.height}>
        <path className={styles.waiting} d={timeline.waiting} />
        <path className={styles.rejected} d={timeline.rejected} />
        <path className={styles.accepted} d={timeline.accepted} />
      </Stretched>
      <line className={styles.limit} x1="0" x2="100%" y1={fillTop} y2={fillTop} />
      <Stretched top={fillTop} height={fillHeight}>
        <path className={styles.fill} d={fill.path} />
      </Stretched>
      <line className={styles.axis} x1="0" x2="100%" y1={bottom} y2={bottom} />
      {now !== null && <Now share={Math.min(1, now / axis.end)} height={bottom} />}
      <text className={styles.label} x={0} y={fillTop - 7}>
        {`${windows}: full at ${number(fill.capacity)}`}
        {clients > 1 && (
          <tspan className={styles.clients}>{` · ${number(clients)} clients, ${drawn}`}</tspan>
        )}
      </text>
    </svg>
  );
}

/** A drawing in units across and pixels down, stretched to the full width. */
function Stretched(props: {
  top: number;
  height: number;
  children: ReactElement | ReactElement[];
}): ReactElement {
  const { top, height, children } = props;
  return (
    <svg
      role="none"
      y={top}
      width="100%"
      height={height}
      viewBox={`0 0 ${pictureWidth} ${height}`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  );
}

/** The moment reached, and what is still to come. */
function Now({ share, height }: { share: number; height: number }): ReactElement {
  return (
    <>
      <rect
        className={styles.later}
        x={percent(share)}
        width={percent(1 - share)}
        height={height}
      />
      <line className={styles.now} x1={percent(share)} x2={percent(share)} y1={0} y2={height} />
    </>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** So that no label leaves the picture. */
const anchor = (share: number): string | undefined =>
  share < 0.04 ? undefined : share > 0.96 ? styles.end : styles.middle;
