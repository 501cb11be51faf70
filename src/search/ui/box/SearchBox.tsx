import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { withBase } from '../../../browser/base-url';
import { diagnosePath } from '../../../contract/site';
import { useDiagnosis } from '../../../diagnosis/client/use-diagnosis';
import { clearSearches, recentSearches, rememberSearch } from '../../history/recent-searches';
import { DiagnosisOption } from './DiagnosisOption';
import { isCutInField, takeEarlyEnter } from './field-input';
import { FullDiagnosis } from './FullDiagnosis';
import { looksPasted } from './looks-pasted';
import { SearchField } from './SearchField';
import { SearchFooter } from './SearchFooter';
import { hasNotice } from './result-text';
import { SearchNotice } from './SearchNotice';
import { SearchOption } from './SearchOption';
import { SearchStart } from './SearchStart';
import { useResultAnnouncement } from './use-result-announcement';
import { useSearch } from './use-search';
import styles from './SearchBox.module.css';

/**
 * The search field with its results: a combobox whose list follows the typing, the first result active.
 * Source: ARIA Authoring Practices, combobox with a list popup.
 */
export function SearchBox({
  typed,
  onType,
}: {
  typed: string;
  onType: (typed: string) => void;
}): ReactElement {
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { results, problem } = useSearch(typed);
  const [recent, setRecent] = useState<readonly string[]>(recentSearches);
  const diagnosis = useDiagnosis(looksPasted(typed) ? typed : '');
  const verdict =
    diagnosis.name === 'done' && diagnosis.shown?.findings[0] ? diagnosis.shown : null;
  // Its place is kept while the text is read: the results below must not move.
  const lead = verdict || diagnosis.name === 'reading' ? 1 : 0;
  const [opened, setOpened] = useState<string | null>(null);
  const isOpen = verdict !== null && opened === typed;
  const [activated, setActivated] = useState({ typed: '', option: -1 });
  const groups = results?.groups ?? [];
  const options = groups.flatMap((group) => group.results);
  const isEmpty = typed.trim() === '';
  const count = isEmpty ? recent.length : lead + options.length;
  const first = isEmpty ? -1 : 0;
  const active = activated.typed === typed ? activated.option : first;
  const current = active < count ? active : -1;
  const setActive = (option: number): void => setActivated({ typed, option });
  const optionId = (index: number): string => `${id}-option-${index}`;
  const announcement = useResultAnnouncement(typed, problem, results, verdict?.headline ?? null);

  // A notice or the verdict says what the announcement says.
  const isShown = !results || (verdict === null && !hasNotice(results));

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const [isEntered] = useState(takeEarlyEnter);
  const isAwaited = useRef(isEntered);
  useEffect(() => {
    if (!isAwaited.current || !results) return;
    isAwaited.current = false;
    list.current?.querySelector<HTMLElement>('[role=option]')?.click();
  }, [results]);

  function choose(event: MouseEvent): void {
    rememberSearch(typed);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    leave(event);
  }

  /** The browser follows the link. The dialog must not stay open if the page stays, for a fragment, or comes back. */
  function leave({ currentTarget }: MouseEvent): void {
    currentTarget.closest('dialog')?.close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    isAwaited.current = event.key === 'Enter' && !isEmpty && results === null;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      setActive(current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count);
    } else if (event.key === 'Enter' && current >= 0) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
      document
        .getElementById(optionId(current))
        ?.dispatchEvent(new window.MouseEvent('click', click));
    }
  }

  return (
    <div ref={field} className={styles.box}>
      <SearchField
        typed={typed}
        onType={onType}
        onKeyDown={onKeyDown}
        list={
          count > 0
            ? { id: `${id}-list`, active: current >= 0 ? optionId(current) : undefined }
            : undefined
        }
      />
      {isOpen && (
        <div className={styles.below}>
          <FullDiagnosis
            shown={verdict}
            onClose={() => {
              setOpened(null);
              field.current?.querySelector('input')?.focus();
            }}
          />
        </div>
      )}
      <div className={styles.below} hidden={isOpen}>
        {isEmpty && <SearchStart onLeave={leave} />}
        {isCutInField(typed) && (
          <p className={styles.notice}>
            The field holds no more than this: what failed last may be missing.{' '}
            <a href={withBase(diagnosePath)} onClick={leave}>
              Paste all of it into the diagnosis
            </a>
            .
          </p>
        )}
        {results && !verdict && <SearchNotice results={results} typed={typed} />}
        {count > 0 && (
          // A mouse press must not take the focus from the field.
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            tabIndex={-1}
            aria-label={isEmpty ? 'Recent searches' : 'Results'}
            onMouseDown={(event) => event.preventDefault()}
          >
            {isEmpty ? (
              <OptionGroup name="Recent searches">
                {recent.map((text, at) => (
                  // The field handles the keys.
                  <div
                    key={text}
                    id={optionId(at)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === current}
                    className={`${styles.option} ${styles.recent}`}
                    onMouseMove={() => setActive(at)}
                    onClick={() => onType(text)}
                    onKeyDown={undefined}
                  >
                    {text}
                  </div>
                ))}
              </OptionGroup>
            ) : (
              <>
                {lead === 1 && (
                  <OptionGroup name="Diagnosis" isNameShown={false}>
                    <DiagnosisOption
                      id={optionId(0)}
                      shown={verdict}
                      isActive={current === 0}
                      onActivate={() => setActive(0)}
                      onChoose={() => setOpened(typed)}
                    />
                  </OptionGroup>
                )}
                {groups.map((group) => (
                  <OptionGroup
                    key={group.name}
                    name={group.name}
                    isNameShown={lead === 1 || group !== groups[0]}
                  >
                    {group.results.map((result) => {
                      const at = lead + options.indexOf(result);
                      return (
                        <SearchOption
                          key={result.path}
                          id={optionId(at)}
                          href={withBase(result.path)}
                          result={result}
                          isActive={at === current}
                          onActivate={() => setActive(at)}
                          onChoose={choose}
                        />
                      );
                    })}
                  </OptionGroup>
                ))}
              </>
            )}
          </div>
        )}
        <p role="status" className={isShown ? styles.count : 'visually-hidden'}>
          {announcement}
        </p>
        <SearchFooter
          nearest={results?.nearest ?? null}
          isLost={results !== null && (results.count === 0 || results.withoutCode !== null)}
          hasRecent={isEmpty && recent.length > 0}
          onClear={() => {
            clearSearches();
            setRecent([]);
          }}
          onLeave={leave}
        />
      </div>
    </div>
  );
}

function OptionGroup({
  name,
  isNameShown = true,
  children,
}: {
  name: string;
  isNameShown?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <div role="group" aria-label={name} className={styles.group}>
      {isNameShown && (
        <div role="presentation" className={styles.name}>
          {name}
        </div>
      )}
      {children}
    </div>
  );
}
