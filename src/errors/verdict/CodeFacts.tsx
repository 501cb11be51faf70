import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import buttons from '../../ui/Button.module.css';
import { InlineText } from '../../ui/InlineText';
import { fixerLabels } from '../views/labels';
import { MessageTemplate } from '../../ui/MessageTemplate';
import { Fact } from '../../ui/Fact';
import styles from './CodeFacts.module.css';

/** A code’s exact message, headers and who can fix it, opening in place. Throws on an unknown code. */
export function CodeFacts({ code }: { code: string }): ReactElement {
  const { message, fixers, headers } = findError(code);
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>Message, headers, who can fix it</summary>
      <dl className={styles.facts}>
        <Fact className={styles.fact} name="Message">
          {message === null ? 'The error’s own text: it differs.' : <Message text={message} />}
        </Fact>
        {headers.map(({ name, value, when }) => (
          <Fact key={name} className={styles.fact} name="Header">
            <code>{`${name}: ${value}`}</code>
            <span className={styles.when}>
              <InlineText text={when} />
            </span>
          </Fact>
        ))}
        <Fact className={styles.fact} name="Who can fix it">
          {fixers.map((fixer) => fixerLabels[fixer]).join(' · ')}
        </Fact>
      </dl>
    </details>
  );
}

/** The exact text, which readers compare letter by letter. A text with variable parts is not copied. */
function Message({ text }: { text: string }): ReactElement {
  return (
    <>
      <span className={styles.message}>
        <MessageTemplate text={text} />
      </span>
      {!text.includes('{') && (
        <button type="button" className={`needs-js ${buttons.copy}`} data-copy-text="">
          <span aria-live="polite">Copy</span>
          <span className="visually-hidden"> message</span>
        </button>
      )}
    </>
  );
}
