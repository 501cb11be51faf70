import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useId, useState, type KeyboardEvent, type ReactElement, type SyntheticEvent } from 'react';
import { findCode, type FoundCode } from './find-code';
import styles from './ErrorFinder.module.css';

type Unclear = Extract<FoundCode, { kind: 'none' }>;

/**
 * Takes a code, a status, an exact message or a whole answer and goes to its page. What was typed stays in
 * the page: only the page’s path and allow-listed arguments get into the address. Needs JavaScript.
 */
export function ErrorFinder(): ReactElement {
  const id = useId();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const [typed, setTyped] = useState('');
  const [unclear, setUnclear] = useState<Unclear | null>(null);

  function go(): void {
    if (typed.trim() === '') return setUnclear(null);
    const found = findCode(typed);
    if (found.kind === 'none') setUnclear(found);
    else history.push(withBaseUrl(found.path));
  }

  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    go();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go();
  }

  return (
    <form className={`needs-js ${styles.finder}`} onSubmit={onSubmit}>
      <label htmlFor={id} className={styles.label}>
        Code, status, exact message, or the whole answer
      </label>
      <div className={styles.row}>
        <textarea
          id={id}
          className={styles.input}
          rows={1}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setUnclear(null);
          }}
          onKeyDown={onKeyDown}
          aria-describedby={`${id}-hint`}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
        />
        <button type="submit" className={styles.button}>
          Find
        </button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        For example <code>429</code>, <code>throttled</code>, or what <code>curl -i</code> printed.
        Nothing of it is sent.
      </p>
      <div role="status">{unclear && <Choices unclear={unclear} />}</div>
    </form>
  );
}

function Choices({ unclear: { nearest } }: { unclear: Unclear }): ReactElement {
  return (
    <div className={styles.unclear}>
      <p>
        {nearest.length > 0
          ? 'No code or text matches exactly. Nearest:'
          : 'No code or text matches.'}
      </p>
      <ul>
        {nearest.map(({ code, path }) => (
          <li key={code}>
            <Link to={path}>
              <code>{code}</code>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/errors/">All error codes</Link>
        </li>
        <li>
          <Link to="/API_TROUBLESHOOTING/#tree-which-error">Which error is this?</Link>
        </li>
      </ul>
    </div>
  );
}
