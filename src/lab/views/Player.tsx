import { useEffect, useEffectEvent, useId, useState, type ReactElement } from 'react';
import { nextRequest } from '../picture/progress';
import { findPolicy } from '../policies/policies';
import { clockText } from '../simulation/duration';
import type { PlayedRun } from '../picture/played-runs';
import buttons from '../../ui/Button.module.css';
import styles from './Player.module.css';

/** How long a whole run plays, in milliseconds. */
const playTime = 15_000;
/** With reduced motion the moment moves in this many steps. */
const calmSteps = 15;

/** Moves through both runs: play, pause, step, or a slider; says what has happened up to the moment. */
export function Player({
  runs,
  end,
  now,
  onMove,
}: {
  runs: readonly PlayedRun[];
  end: number;
  /** The moment reached, in milliseconds; null where all is shown. */
  now: number | null;
  onMove: (now: number | null) => void;
}): ReactElement {
  const [isPlaying, setPlaying] = useState(false);
  const id = useId();
  const at = now ?? end;

  const playFromHere = useEffectEvent(() =>
    play(at >= end ? 0 : at, end, (moment) => {
      onMove(moment);
      if (moment >= end) setPlaying(false);
    }),
  );
  useEffect(() => (isPlaying ? playFromHere() : undefined), [isPlaying, end]);

  function step(): void {
    setPlaying(false);
    const from = now ?? -1;
    const next = runs.map(({ run }) => nextRequest(run, from)).filter((time) => time !== null);
    onMove(next.length === 0 ? end : Math.min(...next));
  }

  return (
    <div className={`needs-js ${styles.player}`} role="group" aria-label="Play the runs">
      <div className={styles.controls}>
        <button
          type="button"
          className={`${buttons.button} ${buttons.primary} ${styles.play}`}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" className={buttons.button} onClick={step}>
          Step<span className="visually-hidden"> to the next request</span>
        </button>
        <label htmlFor={id} className="visually-hidden">
          Moment
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={end}
          step={Math.max(1, Math.round(end / 500))}
          value={at}
          aria-valuetext={clockText(at)}
          onChange={(event) => {
            setPlaying(false);
            onMove(Number(event.target.value));
          }}
        />
        <output className={styles.clock}>{clockText(at)}</output>
        <button
          type="button"
          className={buttons.button}
          disabled={now === null}
          onClick={() => {
            setPlaying(false);
            onMove(null);
          }}
        >
          Show all
        </button>
      </div>
      <ul className={styles.progress} aria-live={isPlaying ? 'off' : 'polite'}>
        {runs.map(({ run, progress }, index) => {
          const { accepted, rejected, filled } = progress(at);
          return (
            <li key={index}>
              {`${findPolicy(run.policy).name}: ${accepted.toLocaleString('en-GB')} accepted, ${rejected.toLocaleString('en-GB')} rejected, ${filled.toLocaleString('en-GB')} in the window`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Moves from a moment to the end; in few steps where motion is to be reduced. Returns what stops it. */
function play(from: number, end: number, onMove: (moment: number) => void): () => void {
  const started = performance.now();
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const moment = (): number => from + ((performance.now() - started) / playTime) * end;
  if (isCalm) {
    const timer = setInterval(() => onMove(Math.min(end, moment())), playTime / calmSteps);
    return () => clearInterval(timer);
  }
  let frame = requestAnimationFrame(function next() {
    const reached = Math.min(end, moment());
    onMove(reached);
    if (reached < end) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
