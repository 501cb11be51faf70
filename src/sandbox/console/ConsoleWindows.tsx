import type { ReactElement } from 'react';
import { formatSeconds } from '../../limits/rates';
import type { WindowUsage } from './console-session';
import styles from './ConsolePanel.module.css';

/** How full each scope's window is; only scopes that were used are shown. */
export function ConsoleWindows({ usage }: { usage: readonly WindowUsage[] }): ReactElement | null {
  if (usage.length === 0) return null;
  return (
    <ul className={styles.windows} aria-label="Windows of the rate limits">
      {usage.map(({ scope, used, requests, freesIn }) => (
        <li key={scope}>
          <code>{scope}</code>
          <meter
            aria-label={`${scope} used`}
            min={0}
            max={requests}
            high={requests * 0.8}
            optimum={0}
            value={used}
          />
          <span>
            {used} of {requests}
            {freesIn !== null && `, oldest leaves in ${formatSeconds(freesIn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
