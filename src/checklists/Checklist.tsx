import Link from '@docusaurus/Link';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { InlineText } from '../ui/InlineText';
import { findChecklist } from './checklists';
import { concernsChecklist, readCheckedItems, writeCheckedItems } from './checked-items';
import buttons from '../ui/Button.module.css';
import styles from './Checklist.module.css';

const none: ReadonlySet<string> = new Set();
const browserStorage = (): Storage => localStorage;
const storedItems = (id: string): ReadonlySet<string> =>
  readCheckedItems(
    browserStorage,
    id,
    findChecklist(id).items.map((item) => item.id),
  );

/** Steps to check off, stored in this browser only and in sync between its windows. Throws on an unknown id. */
export function Checklist({ id }: { id: string }): ReactElement {
  const { title, items } = findChecklist(id);
  // The browser renders it afresh beside the server’s HTML, so it may start with what is stored.
  const [checked, setChecked] = useState(() => storedItems(id));
  const prefix = useId();

  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (concernsChecklist(event, id)) setChecked(storedItems(id));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [id]);

  // Several boxes may change before the next render, so each change starts from the latest state.
  function change(next: (before: ReadonlySet<string>) => ReadonlySet<string>): void {
    setChecked((before) => {
      const after = next(before);
      writeCheckedItems(browserStorage, id, after);
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
            checked={checked.has(item.id)}
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
          {checked.size} of {items.length} done
        </span>
        <button
          type="button"
          className={`${buttons.button} ${buttons.small}`}
          // Not `disabled`: pressing it would lose the focus.
          aria-disabled={checked.size === 0}
          onClick={() => change(() => none)}
        >
          Reset<span className="visually-hidden"> {title}</span>
        </button>
      </p>
    </fieldset>
  );
}
