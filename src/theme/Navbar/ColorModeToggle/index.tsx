import IconDark from '@theme/Icon/DarkMode';
import IconLight from '@theme/Icon/LightMode';
import IconSystem from '@theme/Icon/SystemColorMode';
import type { ReactElement } from 'react';
import styles from './styles.module.css';

/** The button that changes the colour mode (`src/browser/colour-mode.ts`), with the icon of the current choice. */
export default function ColorModeToggle(): ReactElement {
  return (
    <button
      type="button"
      className={`needs-js clean-btn ${styles.toggle}`}
      aria-label="Colour mode: system"
      title="Colour mode: system"
      data-colour-mode=""
    >
      <IconSystem aria-hidden className={styles.system} />
      <IconLight aria-hidden className={styles.light} />
      <IconDark aria-hidden className={styles.dark} />
    </button>
  );
}
