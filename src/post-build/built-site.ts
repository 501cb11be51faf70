/** The site as Docusaurus built it, for the steps that finish it. */
export interface BuiltSite {
  /** The absolute folder of the build. */
  folder: string;
  /** The site’s own address without a path, e.g. `https://docs.upstream.example.com`. */
  origin: string;
  /** The path the site stands under, with both slashes, e.g. `/` or `/docs/`. */
  baseUrl: string;
  /** Every page, by path. */
  pages: readonly BuiltPage[];
}

/** One page of the build. */
export interface BuiltPage {
  /** From the site’s base, e.g. `/errors/throttled/`. */
  path: string;
  /** The absolute path of its HTML file. */
  file: string;
}

/** Reads, adds or rewrites files of the build. */
export type FinishingStep = (site: BuiltSite) => Promise<void>;
