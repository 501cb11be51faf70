import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { ListedHeading } from '../listed-heading';
import styles from './SearchPage.module.css';

/** Codes, pages and headings by their first letter. */
export function HeadingList({ headings }: { headings: readonly ListedHeading[] }): ReactElement {
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
