/** What the command line asks of the parts. */
export interface BenchOptions {
  /** Compare with other site generators too: installs them from the npm registry. */
  peers: boolean;
  /** Take the runs that last more than a few minutes too. */
  full: boolean;
}

/** One subject of the bench. */
export interface Part {
  /** As on the command line and in RESULTS.md. */
  name: string;
  /** Measures and returns Markdown: tables and a line on what was measured and how. */
  run: (options: BenchOptions) => Promise<string>;
}
