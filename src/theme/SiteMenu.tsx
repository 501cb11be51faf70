import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactElement } from 'react';
import sidebars from '../../sidebars';
import { searchPath, site } from '../contract/site';
import styles from './SiteMenu.module.css';

/** An entry of sidebars.ts, as this site writes them. */
interface Entry {
  type: string;
  label?: string;
  /** The head of a group. */
  value?: string;
  id?: string;
  link?: { id: string };
  items?: readonly Entry[];
}

export const siteMenuId = 'site-menu';

/**
 * The site’s pages as a menu for narrow screens. A popover opens without JavaScript; `src/browser/navigation.ts` moves
 * the focus.
 */
export function SiteMenu(): ReactElement {
  return (
    <nav id={siteMenuId} popover="auto" aria-label="Site menu" className={styles.menu}>
      <button
        type="button"
        className={`clean-btn ${styles.close}`}
        popoverTarget={siteMenuId}
        popoverTargetAction="hide"
      >
        Close <span className="visually-hidden">the menu</span>
      </button>
      <ul>
        <MenuLink to="/" label="Home" />
        <Entries entries={sidebars.docs as readonly Entry[]} />
        <MenuLink to={searchPath} label="Everything from A to Z" />
        <li>
          <a href={site.status}>API status</a>
        </li>
      </ul>
    </nav>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }): ReactElement {
  return (
    <>
      {entries.map(({ id, link, label, value, items = [] }) =>
        label === undefined ? (
          <li key={value} className={styles.head}>
            {value}
          </li>
        ) : (
          <MenuLink key={label} to={pathOf(id ?? link?.id ?? '')} label={label}>
            {items.length > 0 && (
              <ul>
                <Entries entries={items} />
              </ul>
            )}
          </MenuLink>
        ),
      )}
    </>
  );
}

/** Where Docusaurus publishes a document: `errors/index` at `/errors/`. */
const pathOf = (id: string): string => `/${id.replace(/(^|\/)index$/, '')}/`.replace('//', '/');

function MenuLink({
  to,
  label,
  children,
}: {
  to: string;
  label: string;
  children?: ReactElement | false;
}): ReactElement {
  const isCurrent = useLocation().pathname === useBaseUrl(to);
  return (
    <li>
      <Link to={to} aria-current={isCurrent ? 'page' : undefined}>
        {label}
      </Link>
      {children}
    </li>
  );
}
