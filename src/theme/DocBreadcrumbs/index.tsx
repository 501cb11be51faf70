import Breadcrumbs from '@theme-original/DocBreadcrumbs';
import type { ReactElement } from 'react';
import { CopyPageButton } from '../../markdown-export/CopyPageButton';
import styles from './styles.module.css';

/** Where the page stands, and beside it the button that copies the page. */
export default function DocBreadcrumbs(): ReactElement {
  return (
    <div className={styles.row}>
      <Breadcrumbs />
      <CopyPageButton />
    </div>
  );
}
