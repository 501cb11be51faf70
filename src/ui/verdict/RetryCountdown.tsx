import { useEffect, useState, type ReactElement } from 'react';
import { announcedWait, formatWait, remainingWait } from '../../errors/call-details/wait';
import styles from './RetryCountdown.module.css';

/**
 * "Retry in 42 s, at 08:15:52 UTC", counted from the time of the response (`respondedAt`, ISO 8601) or, if unknown, from
 * now. On paper only the time of day. Rendered in the browser only, as it reads the clock.
 */
export function RetryCountdown({
  waitSeconds,
  respondedAt,
  source = 'link',
  onChange,
}: {
  waitSeconds: number;
  respondedAt: string | undefined;
  /** Where the wait is from: a link’s fragment, or a pasted response. */
  source?: 'link' | 'paste';
  /** Gets at once, and when it changes, whether the wait is over. */
  onChange?: (isOver: boolean) => void;
}): ReactElement {
  const [openedAt] = useState(() => Date.now());
  const [now, setNow] = useState(openedAt);
  const responseTime = respondedAt === undefined ? null : Date.parse(respondedAt);
  const fromResponse = responseTime !== null && responseTime <= openedAt;
  const left = remainingWait(waitSeconds, responseTime, openedAt, now);
  const isOver = left === 0;
  const announced = announcedWait(left);
  const [initial] = useState(announced);
  useEffect(() => onChange?.(isOver), [isOver, onChange]);
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);

  const end = new Date((fromResponse ? responseTime : openedAt) + waitSeconds * 1000).toISOString();
  const [day, time] = [end.slice(0, 10), `${end.slice(11, 19)} UTC`];
  const isToday = new Date(now).toISOString().startsWith(day);
  return (
    <>
      <p className={styles.countdown} data-over={isOver ? '' : undefined}>
        {isOver && <Tick />}
        <span className={styles.onScreen} role="timer">
          {text(left)}
        </span>
        <span className={styles.onPaper}>{`Retry from ${day} ${time}`}</span>
      </p>
      <span className="visually-hidden" role="status">
        {announced === initial ? '' : text(announced, 'at most ')}
      </span>
      <p className={styles.basis}>
        <time dateTime={end} className={styles.onScreen}>
          {`${isOver ? 'since' : 'at'} ${isToday ? '' : `${day} `}${time}`}
        </time>{' '}
        {fromResponse
          ? `Counted from the response, which asked for ${formatWait(waitSeconds)}.`
          : responseTime === null
            ? `${begun[source]}: ${names[source]} does not say when the response came.`
            : `${begun[source]}: ${names[source]}’s time lies ahead of this device’s clock.`}
      </p>
    </>
  );
}

const begun = {
  link: 'Counted from when this page was opened',
  paste: 'Counted from when you pasted it',
} as const;
const names = { link: 'the link', paste: 'the text' } as const;

const text = (seconds: number, bound = ''): string =>
  seconds === 0 ? 'You can retry now' : `Retry in ${bound}${formatWait(seconds)}`;

function Tick(): ReactElement {
  return (
    <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M2.5 8.5l3.7 3.7L13.5 4" />
    </svg>
  );
}
