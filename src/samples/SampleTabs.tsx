import { Children, isValidElement, useId, type ReactElement, type ReactNode } from 'react';
import type { CodeBlockProps } from './CodeBlock';
import { isSampleLanguage, sampleLanguages, type SampleLanguage } from './languages';
import styles from './SampleTabs.module.css';

/**
 * The same sample in several languages, one tab each (WAI-ARIA tabs pattern). Its children are CodeBlocks.
 * `enhance-samples.ts` makes the tabs work; without JavaScript every panel is shown.
 */
export function SampleTabs({ children }: { children: ReactNode }): ReactElement {
  const id = useId();
  const panels = Children.toArray(children).filter(isCodeBlock);
  const languages = panels.map((panel) => panel.props.language);
  return (
    <div className={styles.group} data-sample-tabs="">
      <div role="tablist" aria-label="Sample language" className={styles.list}>
        {languages.map((language, index) => (
          <button
            key={language}
            type="button"
            role="tab"
            id={`${id}-${language}`}
            data-tab={language}
            className={styles.tab}
            aria-controls={`${id}-${language}-panel`}
            aria-selected={index === 0}
            tabIndex={index === 0 ? 0 : -1}
          >
            {sampleLanguages[language]}
          </button>
        ))}
      </div>
      {panels.map((panel, index) => (
        <div
          key={panel.props.language}
          role="tabpanel"
          id={`${id}-${panel.props.language}-panel`}
          aria-labelledby={`${id}-${panel.props.language}`}
          data-language={panel.props.language}
          data-first={index === 0 || undefined}
          className={styles.panel}
        >
          {panel}
        </div>
      ))}
    </div>
  );
}

function isCodeBlock(
  node: unknown,
): node is ReactElement<CodeBlockProps & { language: SampleLanguage }> {
  return isValidElement<CodeBlockProps>(node) && isSampleLanguage(node.props.language);
}
