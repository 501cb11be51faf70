import { useState, type ReactElement } from 'react';
import { slashKeyIsOn, turnSlashKey } from './slash-key';
import styles from './SearchDialog.module.css';

/** Lets readers turn off the key that opens search. For the browser alone. */
export function SlashKeyChoice(): ReactElement {
  const [isOn, setIsOn] = useState(slashKeyIsOn);
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setIsOn(event.target.checked);
          turnSlashKey(event.target.checked);
        }}
      />{' '}
      <span>
        <kbd>/</kbd> opens search
      </span>
    </label>
  );
}
