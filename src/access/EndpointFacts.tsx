import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findEndpoint, findLimit } from '../contract/find';
import type { Endpoint } from '../contract/schema';
import { limitText } from '../limits/rates';
import { InlineText } from '../ui/InlineText';
import { accessLabels } from './access';
import styles from './EndpointFacts.module.css';

/** One endpoint at a glance: method, path, who, scope, success and parameters. Throws on an unknown id. */
export function EndpointFacts({ id }: { id: string }): ReactElement {
  const { method, path, summary, access, scope, signedInScope, successStatus, query, body } =
    findEndpoint(id);
  return (
    <div className={styles.facts}>
      <p className={styles.line}>
        <span className={styles.method}>{method}</span> <code>{path}</code>
      </p>
      <p>
        <InlineText text={summary} />.
      </p>
      <dl className={styles.list}>
        <dt>Who</dt>
        <dd>{accessLabels[access]}</dd>
        <dt>Scope</dt>
        <dd>
          <Link to="/API_TROUBLESHOOTING/#limits-table">{scope}</Link>,{' '}
          {limitText(findLimit(scope))}
          {signedInScope && `; signed in ${signedInScope}, ${limitText(findLimit(signedInScope))}`}
        </dd>
        <dt>Success</dt>
        <dd>{successStatus}</dd>
        <Fields name="Query" fields={query} />
        <Fields name="Body" fields={body} />
      </dl>
    </div>
  );
}

function Fields({
  name,
  fields,
}: {
  name: string;
  fields: Endpoint['query'];
}): ReactElement | null {
  if (!fields) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className={styles.fields}>
          {fields.map((field) => (
            <li key={field.name}>
              <code>{field.name}</code> {field.required && <strong>required</strong>}{' '}
              <span>
                <InlineText text={field.form} />
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
