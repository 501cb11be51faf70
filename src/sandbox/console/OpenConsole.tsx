import { useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';
import { findError } from '../../contract/find';
import { CloseButton } from '../../ui/CloseButton';
import type { ConsolePanelProps } from './ConsolePanel';
import buttons from '../../ui/Button.module.css';
import styles from './OpenConsole.module.css';

type State =
  | { name: 'closed' | 'loading' | 'failed' }
  | { name: 'open'; Panel: ComponentType<ConsolePanelProps> };

/** “Try it in the sandbox”: opens the sandbox and sends the request that gets this code. Throws on an unknown code. */
export function Provoke({ code }: { code: string }): ReactElement {
  const { title } = findError(code);
  return <OpenConsole label="Try it in the sandbox" about={title} code={code} />;
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
  const [state, setState] = useState<State>({ name: 'closed' });
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const isOpen = state.name === 'open';

  useEffect(() => {
    // The button that had the focus is gone.
    if (isOpen) panel.current?.focus({ preventScroll: true });
    else if (moved.current) opener.current?.focus();
    moved.current = isOpen;
  }, [isOpen]);

  async function open(): Promise<void> {
    setState({ name: 'loading' });
    try {
      const { ConsolePanel } = await import('./ConsolePanel');
      setState({ name: 'open', Panel: ConsolePanel });
    } catch {
      setState({ name: 'failed' });
    }
  }

  return (
    <div className={styles.console}>
      {!isOpen && (
        <button
          ref={opener}
          type="button"
          className={`needs-js ${buttons.button}`}
          aria-expanded={false}
          onClick={() => void open()}
        >
          {label}
          <span className="visually-hidden"> ({about})</span>
        </button>
      )}
      <p className="no-js-only">
        With JavaScript the sandbox of the API opens here; <code>npm run sandbox</code> runs it on
        your computer.
      </p>
      <div role="status" className={styles.state}>
        {state.name === 'loading' && 'Loading the sandbox …'}
        {state.name === 'failed' &&
          'The sandbox could not be loaded. Check the connection and press the button again.'}
      </div>
      {isOpen && (
        <section
          ref={panel}
          tabIndex={-1}
          aria-label={`Sandbox: ${about}`}
          className={styles.panel}
        >
          <CloseButton className={styles.close} onClick={() => setState({ name: 'closed' })}>
            Close the sandbox ({about})
          </CloseButton>
          <state.Panel code={code} />
        </section>
      )}
    </div>
  );
}
