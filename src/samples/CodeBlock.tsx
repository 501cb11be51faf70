import type { ReactElement } from 'react';
import copyStyles from '../ui/CopyButton.module.css';
import { isSampleLanguage, sampleLanguages } from './languages';
import styles from './CodeBlock.module.css';

/** From the remark transform: highlighted at build time, so the browser does no work. */
export interface CodeBlockProps {
  /** The fence's language, e.g. `bash`, `json`. */
  language: string;
  /** Prism's HTML: trusted, made at build time from the Markdown of this site. */
  html: string;
  title?: string;
}

/** A block of code with its title or language and a copy button, which `enhance-samples.ts` makes work. */
export function CodeBlock({ language, html, title }: CodeBlockProps): ReactElement {
  const label = title ?? (isSampleLanguage(language) ? sampleLanguages[language] : language);
  return (
    <figure className={styles.block} data-language={language}>
      <figcaption className={styles.head}>
        <span
          className={title ? styles.title : styles.language}
          data-label={title ? 'title' : 'language'}
        >
          {label}
        </span>
        <button type="button" className={`needs-js ${copyStyles.button}`} data-copy="">
          <span aria-live="polite">Copy</span>
          <span className="visually-hidden"> code</span>
        </button>
      </figcaption>
      {/* The block scrolls sideways, so the keyboard must be able to reach it. */}
      <pre className={styles.pre} tabIndex={0} aria-label={`${label} code`} role="group">
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </figure>
  );
}
