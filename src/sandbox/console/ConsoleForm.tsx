import { useId, type ReactElement, type SyntheticEvent } from 'react';
import { endpoints } from '../../contract/endpoints';
import { CopyButton } from '../../ui/CopyButton';
import { findAccount } from '../auth/accounts';
import { InputError, type ConsoleRequest, type ConsoleSender } from './console-request';
import { asCurl, asJavaScript, asPython } from './copy-as';
import { requestFor } from './prepared-requests';
import buttons from '../../ui/Button.module.css';
import styles from './ConsolePanel.module.css';

const username = (name: string): string => findAccount(name).username;

const senderLabels: Record<ConsoleSender, string> = {
  nobody: 'nobody (no token)',
  viewer: `${username('viewer')}, customer_viewer`,
  admin: `${username('admin')}, customer_admin`,
  'other-admin': `${username('other-admin')}, other customer`,
  superuser: `${username('superuser')}, superuser`,
  'refresh-token': `${username('viewer')}, with the refresh token`,
  ingestion: 'the ingestion token',
};

/** The console's request as a form. `problem` says what cannot be sent or copied. */
export function ConsoleForm({
  form,
  problem,
  onChange,
  onSend,
  onProblem,
}: {
  form: ConsoleRequest;
  problem: string | null;
  onChange: (form: ConsoleRequest) => void;
  onSend: (event: SyntheticEvent) => void;
  onProblem: (problem: string | null) => void;
}): ReactElement {
  const id = useId();
  const set = (part: Partial<ConsoleRequest>): void => onChange({ ...form, ...part });
  return (
    <form className={styles.form} onSubmit={onSend} noValidate>
      <div className={styles.line}>
        <label htmlFor={`${id}-method`} className="visually-hidden">
          Method
        </label>
        <input
          id={`${id}-method`}
          className={styles.method}
          value={form.method}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => set({ method: event.target.value })}
        />
        <label htmlFor={`${id}-path`} className="visually-hidden">
          Path
        </label>
        <input
          id={`${id}-path`}
          className={styles.path}
          value={form.path}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => set({ path: event.target.value })}
        />
        <button type="submit" className={`${buttons.button} ${buttons.primary} ${styles.send}`}>
          Send
        </button>
      </div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.choices}>
        <label htmlFor={`${id}-sender`}>As</label>
        <select
          id={`${id}-sender`}
          value={form.sender}
          onChange={(event) => set({ sender: event.target.value as ConsoleSender })}
        >
          {Object.entries(senderLabels).map(([sender, label]) => (
            <option key={sender} value={sender}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-endpoint`}>Start from an endpoint</label>
        <select
          id={`${id}-endpoint`}
          value=""
          onChange={(event) => onChange(requestFor(event.target.value))}
        >
          <option value="" disabled>
            choose …
          </option>
          {endpoints.map((endpoint) => (
            <option key={endpoint.id} value={endpoint.id}>
              {endpoint.method} {endpoint.path}
            </option>
          ))}
        </select>
      </div>
      <details>
        <summary>Headers and body</summary>
        <div className={styles.texts}>
          <label htmlFor={`${id}-headers`}>Headers</label>
          <textarea
            id={`${id}-headers`}
            rows={2}
            value={form.headers}
            spellCheck={false}
            onChange={(event) => set({ headers: event.target.value })}
          />
          <label htmlFor={`${id}-body`}>Body</label>
          <textarea
            id={`${id}-body`}
            rows={3}
            value={form.body}
            spellCheck={false}
            onChange={(event) => set({ body: event.target.value })}
          />
        </div>
      </details>
      <div className={styles.actions}>
        <label htmlFor={`${id}-times`}>Times</label>
        <input
          id={`${id}-times`}
          type="number"
          min={1}
          max={25}
          className={styles.times}
          value={form.times}
          onChange={(event) => set({ times: Number(event.target.value) })}
        />
        <CopyButtons form={form} onProblem={onProblem} />
      </div>
    </form>
  );
}

/**
 * Buttons that copy the request as curl, Python and JavaScript for `npm run sandbox`. `onProblem` gets
 * why it cannot be copied; null where it can.
 */
function CopyButtons({
  form,
  onProblem,
}: {
  form: ConsoleRequest;
  onProblem: (problem: string | null) => void;
}): ReactElement {
  function textOf(write: (form: ConsoleRequest) => string): string | null {
    try {
      const text = write(form);
      onProblem(null);
      return text;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onProblem(error.message);
      return null;
    }
  }
  return (
    <>
      <CopyButton label="Copy as curl" what="request" text={() => textOf(asCurl)} />
      <CopyButton label="Copy as Python" what="request" text={() => textOf(asPython)} />
      <CopyButton label="Copy as JavaScript" what="request" text={() => textOf(asJavaScript)} />
    </>
  );
}
