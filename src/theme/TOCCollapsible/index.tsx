import Head from '@docusaurus/Head';
import type { TOCItem } from '@docusaurus/mdx-loader';
import TOCItems from '@theme/TOCItems';
import type { ReactElement } from 'react';
import styles from './styles.module.css';

/** “On this page” of narrow screens: opens without JavaScript. With it, it stays in view and names the section (contents.ts). */
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
    <>
      {/* For the style sheet: `:root:has(…)` would search the whole page each time that the root is styled. */}
      <Head>
        {/* eslint-disable-next-line jsx-a11y/html-has-lang -- Docusaurus adds it. */}
        <html data-has-contents="" />
      </Head>
      <details className={`${styles.contents} ${className}`} data-contents="">
        <summary>
          On this page <span aria-hidden="true" className={styles.section} data-section="" />
        </summary>
        <TOCItems {...contents} />
      </details>
    </>
  );
}
