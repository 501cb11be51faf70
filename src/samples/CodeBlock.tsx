import type { ReactElement } from 'react';
import buttons from '../ui/Button.module.css';
import { isSampleLanguage, sampleLanguages } from './languages';
import styles from './CodeBlock.module.css';

/** From the remark transform: highlighted at build time, so the browser does no work. */
export interface CodeBlockProps {
  /** The fence's language, e.g. `bash`, `json`. */
  language: string;
  /** Prism's HTML: trusted, made at build time from the Markdown of this site. */
  html: string;
  title?: string;
  /** Where the file that the code comes from is downloaded, with the base path. */
  download?: string;
}

/** Longer blocks are folded; CodeBlock.module.css has the height of the folded part. */
const maxUnfolded = 60;

/** A block of code with its title or language and a copy button, which `enhance-samples.ts` makes work. */
export function CodeBlock({ language, html, title, download }: CodeBlockProps): ReactElement {
  // “text” says nothing, and not every command is curl’s.
  const isShell = language === 'bash' && !html.includes('curl');
  const name = isShell
    ? 'shell'
    : isSampleLanguage(language)
      ? sampleLanguages[language]
      : language;
  const label = title ?? (language === 'text' ? '' : name);
  const fileName = download?.split('/').at(-1);
  const lines = html.split('\n').length;
  return (
    <figure className={styles.block} data-language={language}>
      <figcaption className={styles.head}>
        {title ? (
          <span className={styles.title} data-label="title">
            {title}
          </span>
        ) : (
          <span className={styles.language} data-language-name="">
            {label}
          </span>
        )}
        {download && (
          <a href={download} download={fileName} className={styles.download}>
            Download<span className="visually-hidden"> {fileName}</span>
          </a>
        )}
        <button type="button" className={`needs-js ${buttons.copy}`} data-copy="">
          <span aria-live="polite">Copy</span>
          <span className="visually-hidden"> code</span>
        </button>
      </figcaption>
      {/* The block scrolls sideways, so the keyboard must be able to reach it. */}
      <pre className={styles.pre} tabIndex={0} aria-label={`${label} code`.trim()} role="group">
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
      {lines > maxUnfolded && (
        // Empty: while it is closed, the style sheet cuts the code above off.
        <details className={styles.fold}>
          <summary>
            <span className={styles.whenClosed}>Show all {lines} lines</span>
            <span className={styles.whenOpen}>Show less</span>
          </summary>
        </details>
      )}
    </figure>
  );
}
