import type { ReactElement } from 'react';
import { mainId } from '../../ui/Main';
import styles from './styles.module.css';

/** The first link of every page. The theme's leads to the sidebar unless its script runs; this one to the text. */
export default function SkipToContent(): ReactElement {
  return (
    <div role="region" aria-label="Skip to main content">
      <a href={`#${mainId}`} className={styles.link}>
        Skip to main content
      </a>
    </div>
  );
}
