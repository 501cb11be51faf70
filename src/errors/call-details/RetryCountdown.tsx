import { useEffect, useState, type ReactElement } from 'react';
import { announcedWait, formatWait, remainingWait } from './wait';
import styles from './RetryCountdown.module.css';

/**
 * "Retry in 42 s", counted from the time of the response (`respondedAt`, ISO 8601) or, if unknown, from now. Rendered
 * in the browser only, as it reads the clock.
 */
export function RetryCountdown({
  waitSeconds,
  respondedAt,
}: {
  waitSeconds: number;
  respondedAt: string | undefined;
}): ReactElement {
  const [openedAt] = useState(() => Date.now());
  const [now, setNow] = useState(openedAt);
  const responseTime = respondedAt === undefined ? null : Date.parse(respondedAt);
  const fromResponse = responseTime !== null && responseTime <= openedAt;
  const left = remainingWait(waitSeconds, responseTime, openedAt, now);
  const over = left === 0;
  const announced = announcedWait(left);
  const [initial] = useState(announced);
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [over]);

  return (
    <div className={styles.countdown}>
      <strong className={styles.time} role="timer">
        {text(left)}
      </strong>
      <span className="visually-hidden" role="status">
        {announced === initial ? '' : text(announced, 'at most ')}
      </span>
      <span className={styles.basis}>
        {fromResponse
          ? `Counted from the response, which asked for ${formatWait(waitSeconds)}.`
          : responseTime === null
            ? 'Counted from when this page was opened: the link does not say when the answer came.'
            : 'Counted from when this page was opened: the link’s time lies ahead of this device’s clock.'}
      </span>
    </div>
  );
}

const text = (seconds: number, bound = ''): string =>
  seconds === 0 ? 'You can retry now' : `Retry in ${bound}${formatWait(seconds)}`;
