import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactElement } from 'react';
import styles from './PrintNote.module.css';

/** The page's address, on paper only; `src/browser/print-note.ts` adds when it was printed. */
export function PrintNote(): ReactElement {
  const { siteConfig } = useDocusaurusContext();
  return (
    <p className={styles.note} data-print-note="" aria-hidden="true">
      {siteConfig.url}
      {useLocation().pathname}
    </p>
  );
}
