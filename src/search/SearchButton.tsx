import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import type { ReactElement } from 'react';
import { loadSearch } from './load-search';
import { openSearch } from './search-opener';
import styles from './SearchButton.module.css';

/** The way into search in the navigation bar. Nothing of search is requested before it is used. */
export function SearchButton(): ReactElement {
  const { withBaseUrl } = useBaseUrlUtils();
  // What is typed later says what is wrong; here there is nobody to tell.
  const prepare = (): void => void loadSearch(withBaseUrl('/')).catch(() => null);
  return (
    <button
      type="button"
      className={`needs-js ${styles.button}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      data-search-button=""
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={openSearch}
    >
      <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true" focusable="false">
        <path d="M7 12A5 5 0 107 2a5 5 0 000 10zm3.6-1.4L14 14" />
      </svg>
      <span className={styles.label}>Search</span>
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
    </button>
  );
}
