import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { ShownFinding } from '../../client/shown-diagnosis';
import { InlineText } from '../../../ui/InlineText';
import styles from './OtherCauses.module.css';

/** The causes behind the first, by rank, each with how sure it is and a link to its fix. */
export function OtherCauses({ findings }: { findings: readonly ShownFinding[] }): ReactElement {
  return (
    <ol className={styles.causes}>
      {findings.map(({ causeId, title, certainty, why, path }) => (
        <li key={causeId}>
          <Link to={path}>
            <InlineText text={title} />
          </Link>{' '}
          <span className={styles.certainty}>({certainty})</span>
          <span className={styles.why}>
            <InlineText text={why} />
          </span>
        </li>
      ))}
    </ol>
  );
}
