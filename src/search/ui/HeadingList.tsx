import Link from '@docusaurus/Link';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactElement } from 'react';
import type { ListedHeading } from '../indexing/list-headings';
import styles from './HeadingList.module.css';

/** Codes, pages and headings by their first letter, from the plugin `search-data`. */
export function HeadingList(): ReactElement {
  const { headings } = usePluginData('search-data') as { headings: readonly ListedHeading[] };
  const letters = new Map<string, ListedHeading[]>();
  for (const heading of headings) {
    const first = heading.title.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0-9';
    letters.set(letter, [...(letters.get(letter) ?? []), heading]);
  }
  return (
    <>
      {[...letters].map(([letter, list]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className={styles.letter}>
          <h3 id={`letter-${letter}`}>{letter}</h3>
          <ul>
            {list.map(({ title, path, page }) => (
              <li key={path}>
                <Link to={path}>{title}</Link>
                {page !== '' && <span className={styles.on}> {page}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
