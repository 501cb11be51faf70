import Link from '@docusaurus/Link';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { findError } from '../../contract/find';
import { InlineText } from '../../ui/InlineText';
import type { ShownDiagnosis, ShownFinding } from '../client/shown-diagnosis';
import { useDiagnosis } from '../client/use-diagnosis';
import styles from './YourCall.module.css';

/**
 * “Which one is yours?”: a place to paste the call on the page of a code. The row of its cause is opened and marked; a
 * call with another code leads there. Throws on an unknown code.
 */
export function YourCall({ code: own }: { code: string }): ReactElement {
  const { code } = findError(own);
  const id = useId();
  const [text, setText] = useState('');
  const { name, shown } = useDiagnosis(text);
  const [first] = shown?.findings ?? [];
  const cause = first?.code === code ? first.causeId : null;

  useEffect(() => {
    const row = cause === null ? null : document.getElementById(cause);
    if (!(row instanceof HTMLDetailsElement)) return;
    row.open = true;
    row.dataset.yours = '';
    return () => {
      delete row.dataset.yours;
    };
  }, [cause]);

  return (
    <div className={`needs-js ${styles.call}`} data-found={cause === null ? undefined : ''}>
      <label htmlFor={id}>Paste the call, and its row is marked</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        placeholder="What curl -v printed, a HAR, a traceback. Nothing is sent."
        onChange={(event) => setText(event.target.value)}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <p role="status" className={styles.found}>
        {name === 'failed' &&
          'The diagnosis could not be loaded. Check the connection, then type again.'}
        {name === 'done' && <Found shown={shown} first={first} code={code} />}
      </p>
    </div>
  );
}

function Found({
  shown,
  first,
  code,
}: {
  shown: ShownDiagnosis | null;
  first: ShownFinding | undefined;
  code: string;
}): ReactElement {
  if (!shown) return <>Nothing in it was recognised. Paste what curl -v printed.</>;
  if (!first) {
    return (
      <>
        {shown.headline}. Paste the request too: <code>curl -v</code> prints it.
      </>
    );
  }
  const isOwn = first.code === code;
  return (
    <>
      {isOwn ? 'Yours' : `Not ${code}`}, {first.certainty}:{' '}
      {isOwn ? (
        <a href={`#${first.causeId}`}>
          <InlineText text={first.title} />
        </a>
      ) : (
        <Link to={first.path}>{shown.headline}</Link>
      )}
      . <InlineText text={first.why} />
    </>
  );
}
