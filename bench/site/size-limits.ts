/** What the first view of a page may load, in bytes. */
export interface SizeLimit {
  /** More fails the tests. */
  limit: number;
  /** What is wanted; the bench says where it is missed. */
  aim: number;
}

/** The limits of a first view, after gzip at level 9, prefetches not counted. kB is 1,000 bytes. */
export const sizeLimits = {
  javascript: { limit: 12_000, aim: 6_000 },
  styleSheet: { limit: 17_000, aim: 12_000 },
  /** Everything that an error page loads. */
  errorPage: { limit: 60_000, aim: 45_000 },
  /** Everything that any other page loads; most of the guide, the heaviest, is its text and samples. */
  otherPage: { limit: 110_000, aim: 90_000 },
} as const satisfies Record<string, SizeLimit>;

/** Whether a path is the page of a code or of a status: the link in an API response leads to those. */
export const isErrorPage = (path: string): boolean => /^\/errors\/[^/]+\/$/.test(path);
