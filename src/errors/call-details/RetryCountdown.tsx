import { useEffect, useState, type ReactElement } from 'react';
import { announcedWait } from './announced-wait';
import { formatWait } from './format-wait';
import { remainingWait } from './remaining-wait';
import styles from './RetryCountdown.module.css';

/**
 * "Retry in 42 s", counting down from the time of the answer (`answeredAt`, ISO 8601) or, where that is
 * not known, from now. Rendered in the browser only, as it reads the clock.
 */
export function RetryCountdown({
  waitSeconds,
  answeredAt,
}: {
  waitSeconds: number;
  answeredAt: string | undefined;
}): ReactElement {
  const [openedAt] = useState(() => Date.now());
  const [now, setNow] = useState(openedAt);
  const answered = answeredAt === undefined ? null : Date.parse(answeredAt);
  const fromAnswer = answered !== null && answered <= openedAt;
  const left = remainingWait(waitSeconds, answered, openedAt, now);
  const over = left === 0;
  const told = announcedWait(left);
  const [toldAtFirst] = useState(told);
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [over]);

  return (
    <div className={styles.countdown}>
      <strong className={styles.time} role="timer">
        {words(left)}
      </strong>
      <span className="visually-hidden" role="status">
        {told === toldAtFirst ? '' : words(told, 'at most ')}
      </span>
      <span className={styles.basis}>
        {fromAnswer
          ? `Counted from the answer: it asked for ${formatWait(waitSeconds)}.`
          : answered === null
            ? 'Counted from when this page was opened: the link does not say when the answer came.'
            : 'Counted from when this page was opened: the link’s time lies ahead of this device’s clock.'}
      </span>
    </div>
  );
}

const words = (seconds: number, bound = ''): string =>
  seconds === 0 ? 'You can retry now' : `Retry in ${bound}${formatWait(seconds)}`;
