import { useId, useState, type ReactElement } from 'react';
import { decodeToken } from '../../token/decode-token';
import { TokenView } from './TokenView';
import { tokenIn, tokenProblem, tokenSummary } from './token-text';
import styles from './TokenTool.module.css';

/** The token decoder alone. It reads what is typed or pasted into it, and nothing else. */
export function TokenTool(): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [announced, setAnnounced] = useState('');
  const token = tokenIn(typed);
  function type(text: string): void {
    setTyped(text);
    const decoded = decodeToken(tokenIn(text));
    setAnnounced(text === '' ? '' : (tokenProblem(decoded) ?? tokenSummary(decoded, Date.now())));
  }
  return (
    <div className={styles.tool}>
      <div className="needs-js">
        <label htmlFor={id}>Token, or the header that has it</label>
        <textarea
          id={id}
          rows={4}
          value={typed}
          onChange={(event) => type(event.target.value)}
          placeholder="eyJhbGciOiJIUzI1NiIs…"
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
        />
      </div>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      <section aria-label="Decoded token" className={styles.result}>
        {token !== '' && <TokenView key={token} token={decodeToken(token)} />}
      </section>
    </div>
  );
}
