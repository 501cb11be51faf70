import { useId, useState, type ComponentType, type ReactElement } from 'react';
import { findError } from '../../contract/find';
import type { ConsolePanelProps } from './ConsolePanel';
import styles from './OpenConsole.module.css';

type State =
  | { name: 'closed' | 'loading' | 'failed' }
  | { name: 'open'; Panel: ComponentType<ConsolePanelProps> };

/** “Provoke this error”: opens the sandbox with the request that gets this code. Throws on an unknown code. */
export function Provoke({ code }: { code: string }): ReactElement {
  const { title } = findError(code);
  return <OpenConsole label="Provoke this error" about={title} code={code} />;
}

/** The sandbox in the page, closed at first. */
export function SandboxConsole(): ReactElement {
  return <OpenConsole label="Open the sandbox" about="in this page" />;
}

/** A button that opens the sandbox in the page, and loads it on the first press. */
function OpenConsole({
  label,
  about,
  code,
}: {
  label: string;
  about: string;
  code?: string;
}): ReactElement {
  const id = useId();
  const [state, setState] = useState<State>({ name: 'closed' });

  async function open(): Promise<void> {
    setState({ name: 'loading' });
    try {
      const { ConsolePanel } = await import('./ConsolePanel');
      setState({ name: 'open', Panel: ConsolePanel });
    } catch {
      setState({ name: 'failed' });
    }
  }

  const isOpen = state.name === 'open';
  return (
    <div className={styles.console}>
      <button
        type="button"
        className={`needs-js ${styles.open}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? setState({ name: 'closed' }) : void open())}
      >
        {isOpen ? 'Close the sandbox' : label}
        <span className="visually-hidden"> ({about})</span>
      </button>
      <p className="no-js-only">
        With JavaScript the sandbox of the API opens here; <code>npm run sandbox</code> serves it on
        your desk.
      </p>
      <div role="status" className={styles.state}>
        {state.name === 'loading' && 'Loading the sandbox …'}
        {state.name === 'failed' &&
          'The sandbox could not be loaded. Check the connection and press the button again.'}
      </div>
      {isOpen && (
        <section id={id} aria-label={`Sandbox: ${about}`}>
          <state.Panel code={code} />
        </section>
      )}
    </div>
  );
}
