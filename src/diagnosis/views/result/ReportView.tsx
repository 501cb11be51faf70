import type { ReactElement } from 'react';
import { site } from '../../../contract/site';
import { CopyButton } from '../../../ui/CopyButton';
import styles from './ReportView.module.css';

/** The report for support, opening in place: the preview is exactly what is copied or mailed. */
export function ReportView({ report, subject }: { report: string; subject: string }): ReactElement {
  const mail = `mailto:${site.support}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(report)}`;
  return (
    <details className={styles.report}>
      <summary>Report for support, without secrets</summary>
      <div className={styles.tools}>
        <CopyButton text={() => report} label="Copy as Markdown" what="report" />
        <a href={mail}>Write a mail with it</a>
      </div>
      <pre tabIndex={0} role="group" aria-label="Report for support">
        {report}
      </pre>
      <p>
        Tokens, passwords, cookies, addresses, values and ids other than the request’s UUID are left
        out. Nothing is sent unless you send it.
      </p>
    </details>
  );
}
