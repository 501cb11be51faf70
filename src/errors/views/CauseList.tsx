import Heading from '@theme/Heading';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { InlineText } from '../../ui/InlineText';
import { causes } from '../causes';
import type { Cause } from '../causes/cause-schema';
import styles from './CauseList.module.css';

/** Every cause of a code with its evidence, fix and proof; the cause’s id is its anchor. Throws on an unknown code. */
export function CauseList({ code }: { code: string }): ReactElement {
  const list = causes[findError(code).code];
  return (
    <>
      {list.length > 2 && (
        <ul className={styles.directory} aria-label="Causes">
          {list.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <InlineText text={title} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {list.map((cause) => (
        <Entry key={cause.id} cause={cause} />
      ))}
    </>
  );
}

function Entry({ cause: { id, title, evidence, fix, proof } }: { cause: Cause }): ReactElement {
  return (
    <div className={styles.cause}>
      <Heading as="h3" id={id} className={styles.title}>
        <InlineText text={title} />
      </Heading>
      <dl className={styles.rows}>
        <Row name="How to tell" text={evidence} />
        <Row name="Fix" text={fix} />
        <Row name="Prove it" text={proof} />
      </dl>
    </div>
  );
}

function Row({ name, text }: { name: string; text: string }): ReactElement {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        <InlineText text={text} />
      </dd>
    </div>
  );
}
