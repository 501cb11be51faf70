/** A page as Markdown. */
export interface Twin {
  /** The page’s path from the site’s base, e.g. `/errors/throttled/`. */
  page: string;
  title: string;
  /** One line: the page’s description. */
  summary: string;
  /** The text of the file, with a line break at its end. */
  markdown: string;
}

/** What the twins are made for. */
export interface TwinSite {
  /** The site’s address with its base path, e.g. `https://docs.upstream.example.com/`. */
  address: string;
  /** The paths of all pages from the site’s base, e.g. `/errors/throttled/`. */
  pages: ReadonlySet<string>;
  /** The mermaid source of each diagram, by its key. */
  diagrams: ReadonlyMap<string, string>;
}
