import { useEffect, useState, type ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { formatSeconds } from '../../limits/rates';
import { ConsoleForm } from './ConsoleForm';
import { ConsoleResponse } from './ConsoleResponse';
import { ConsoleSession, type ConsoleExchange, type WindowUsage } from './console-session';
import { InputError, type ConsoleRequest } from './console-request';
import { preparedRequests, requestFor } from './prepared-requests';
import buttons from '../../ui/Button.module.css';
import styles from './ConsolePanel.module.css';

const small = `${buttons.button} ${buttons.small}`;

export interface ConsolePanelProps {
  /** The code whose request is prepared; without one the list of claims. */
  code?: string | undefined;
}

/** One sandbox for all consoles of a page. */
const session = new ConsoleSession();

function preparedFor(code: string | undefined): ConsoleRequest | null {
  const known = errors.find((error) => error.code === code);
  return known ? preparedRequests[known.code] : null;
}

/** The console: the response of a request to edit, the rate limits’ windows and the clock. A code’s request is sent at once. */
export function ConsolePanel({ code }: ConsolePanelProps): ReactElement {
  const [prepared] = useState(() => preparedFor(code));
  const [form, setForm] = useState(prepared ?? requestFor('claim-list'));
  const [shown, setShown] = useState<ConsoleExchange | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [, redraw] = useState(0);

  useEffect(() => {
    // Windows empty and the clock runs as time passes.
    const timer = setInterval(() => redraw((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);

  async function send(): Promise<void> {
    try {
      setShown(await session.send(form));
      setProblem(null);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setProblem(error.message);
    }
  }
  useEffect(() => {
    // The reader opened it to see the response of a code.
    if (prepared) void session.send(prepared).then(setShown);
  }, [prepared]);

  function change(act: () => void): void {
    act();
    redraw((n) => n + 1);
  }

  return (
    <div className={styles.panel}>
      {code !== undefined && !prepared && (
        <p className={styles.hint}>
          This code has no fixed cause, so no request is prepared. The sandbox responds with it to a
          body over 10 MB: a 413.
        </p>
      )}
      <ConsoleResponse exchange={shown} />
      <ConsoleForm
        form={form}
        problem={problem}
        onChange={setForm}
        onSend={(event) => {
          event.preventDefault();
          void send();
        }}
        onProblem={setProblem}
      />
      <RateWindows usage={session.usage()} />
      <div className={styles.clock} role="group" aria-label="Clock and tokens of the sandbox">
        <span>
          Clock: <output>{new Date(session.now()).toISOString().slice(0, 19)}Z</output>
        </span>
        <button type="button" className={small} onClick={() => change(() => session.advance(60))}>
          +1 minute
        </button>
        <button type="button" className={small} onClick={() => change(() => session.advance(3600))}>
          +1 hour
        </button>
        <button
          type="button"
          className={small}
          onClick={() => change(() => session.expireTokens())}
        >
          Expire my token
        </button>
        <button type="button" className={small} onClick={() => change(() => session.renewTokens())}>
          Get a new token
        </button>
        <button
          type="button"
          className={small}
          onClick={() =>
            change(() => {
              session.reset();
              setShown(null);
              setProblem(null);
            })
          }
        >
          Reset the sandbox
        </button>
      </div>
      {session.exchanges.length > 1 && (
        <ol className={styles.history} aria-label="Last exchanges, newest first">
          {session.exchanges.map((exchange) => (
            <li key={exchange.number}>
              <button
                type="button"
                className={`${buttons.button} ${buttons.quiet}`}
                onClick={() => setShown(exchange)}
              >
                {exchange.method} {exchange.path} <strong>{exchange.status}</strong>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.hint}>
        Everything happens inside this page: nothing is sent, nothing is stored, a reload resets it.
      </p>
    </div>
  );
}

/** How full the window of each used scope is. */
function RateWindows({ usage }: { usage: readonly WindowUsage[] }): ReactElement | null {
  if (usage.length === 0) return null;
  return (
    <ul className={styles.windows} aria-label="Windows of the rate limits">
      {usage.map(({ scope, used, requests, freesIn }) => (
        <li key={scope}>
          <code>{scope}</code>
          <meter
            aria-label={`${scope} used`}
            min={0}
            max={requests}
            high={requests * 0.8}
            optimum={0}
            value={used}
          />
          <span>
            {used} of {requests}
            {freesIn !== null && `, oldest leaves in ${formatSeconds(freesIn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
