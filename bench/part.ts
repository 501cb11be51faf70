/** The flags of the command line. */
export interface BenchOptions {
  /** Also compare with other site generators, installed from the npm registry. */
  peers: boolean;
  /** Also take the runs that last more than a few minutes. */
  full: boolean;
}

/** One subject of the bench. */
export interface Part {
  /** As on the command line and in RESULTS.md. */
  name: string;
  /** Measures and returns Markdown: tables, and a line on what was measured and how. */
  run: (options: BenchOptions) => Promise<string>;
}
