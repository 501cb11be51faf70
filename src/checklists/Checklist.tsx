import Link from '@docusaurus/Link';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { InlineText } from '../ui/InlineText';
import { findChecklist } from './checklists';
import { isAboutTicks, readTicks, writeTicks } from './ticks';
import styles from './Checklist.module.css';

const none: ReadonlySet<string> = new Set();
const browserStorage = (): Storage => localStorage;
const rememberedTicks = (id: string): ReadonlySet<string> =>
  readTicks(
    browserStorage,
    id,
    findChecklist(id).items.map((item) => item.id),
  );

/** Steps to tick off, remembered in this browser only and in step over its windows. Throws on an unknown id. */
export function Checklist({ id }: { id: string }): ReactElement {
  const { title, items } = findChecklist(id);
  // The browser renders it anew beside the server's HTML, so it may start with what is remembered.
  const [ticked, setTicked] = useState(() => rememberedTicks(id));
  const prefix = useId();

  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (isAboutTicks(event, id)) setTicked(rememberedTicks(id));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [id]);

  // From the state of the moment: several boxes may change before the next render.
  function change(next: (before: ReadonlySet<string>) => ReadonlySet<string>): void {
    setTicked((before) => {
      const after = next(before);
      writeTicks(browserStorage, id, after);
      return after;
    });
  }
  function toggle(item: string): void {
    change((before) => {
      const after = new Set(before);
      if (!after.delete(item)) after.add(item);
      return after;
    });
  }

  return (
    <fieldset className={styles.list}>
      <legend className={styles.title}>{title}</legend>
      {items.map((item) => (
        <div key={item.id} className={styles.item}>
          <input
            type="checkbox"
            id={`${prefix}-${item.id}`}
            className={styles.box}
            checked={ticked.has(item.id)}
            onChange={() => toggle(item.id)}
          />
          <label htmlFor={`${prefix}-${item.id}`}>
            <InlineText text={item.text} />
          </label>
          {item.link && (
            <Link to={item.link} className={styles.more}>
              More<span className="visually-hidden">: {item.text.replaceAll('`', '')}</span>
            </Link>
          )}
        </div>
      ))}
      <p className={`needs-js ${styles.foot}`}>
        <span role="status">
          {ticked.size} of {items.length} done
        </span>
        <button
          type="button"
          className={styles.reset}
          // Not disabled: the focus would be lost with its own press.
          aria-disabled={ticked.size === 0}
          onClick={() => change(() => none)}
        >
          Reset<span className="visually-hidden"> {title}</span>
        </button>
      </p>
    </fieldset>
  );
}
