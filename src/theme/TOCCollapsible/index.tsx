import type { TOCItem } from '@docusaurus/mdx-loader';
import TOCItems from '@theme/TOCItems';
import type { ReactElement } from 'react';
import styles from './styles.module.css';

/** “On this page” of narrow screens: opens without JavaScript. */
export default function TOCCollapsible({
  className = '',
  ...contents
}: {
  toc: readonly TOCItem[];
  className?: string;
  minHeadingLevel?: number;
  maxHeadingLevel?: number;
}): ReactElement {
  return (
    <details className={`${styles.contents} ${className}`}>
      <summary>On this page</summary>
      <TOCItems {...contents} />
    </details>
  );
}
