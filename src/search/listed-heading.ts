/** A code, page or heading in the list from A to Z. */
export interface ListedHeading {
  title: string;
  /** From the site’s base, with its anchor. */
  path: string;
  /** The page it stands on; empty for a page. */
  page: string;
}
