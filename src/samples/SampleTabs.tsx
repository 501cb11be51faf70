import { Children, isValidElement, useId, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { CodeBlockProps } from './CodeBlock';
import { chooseLanguage, chosenLanguage, onLanguageChange } from './language-choice';
import { isSampleLanguage, sampleLanguages, type SampleLanguage } from './languages';
import styles from './SampleTabs.module.css';

/**
 * The same sample in several languages, one tab each (WAI-ARIA tabs pattern). Its children are
 * CodeBlocks. The choice holds for the whole site; without JavaScript every panel is shown.
 */
export function SampleTabs({ children }: { children: ReactNode }): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choice = useSyncExternalStore(onLanguageChange, chosenLanguage, () => null);
  const panels = Children.toArray(children).filter(isCodeBlock);
  const languages = panels.map((panel) => panel.props.language);
  const selected = choice && languages.includes(choice) ? choice : languages[0];

  function move(event: KeyboardEvent, index: number): void {
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    const language = target === undefined ? undefined : languages.at(target % languages.length);
    if (!language) return;
    event.preventDefault();
    chooseLanguage(language);
    list.current?.querySelector<HTMLElement>(`[data-tab="${language}"]`)?.focus();
  }

  return (
    <div className={styles.group}>
      <div role="tablist" aria-label="Sample language" className={styles.list} ref={list}>
        {languages.map((language, index) => (
          <button
            key={language}
            type="button"
            role="tab"
            id={`${id}-${language}`}
            data-tab={language}
            className={styles.tab}
            aria-controls={`${id}-${language}-panel`}
            aria-selected={language === selected}
            tabIndex={language === selected ? 0 : -1}
            onClick={() => chooseLanguage(language)}
            onKeyDown={(event) => move(event, index)}
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
