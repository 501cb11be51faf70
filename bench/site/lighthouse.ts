import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '../shared/figures';

const audits = {
  /** Total blocking time, ms. */
  tbt: 'total-blocking-time',
  /** Largest contentful paint, ms. */
  lcp: 'largest-contentful-paint',
  /** Cumulative layout shift. */
  cls: 'cumulative-layout-shift',
  /** Everything transferred, bytes, with headers and prefetches. */
  bytes: 'total-byte-weight',
} as const;

/** The figures of one page load, or the median of several. The performance score goes to 100. */
export type Figures = Record<keyof typeof audits | 'score', number>;

interface Report {
  runtimeError?: { message: string };
  categories: { performance?: { score: number | null } };
  audits: Record<string, { numericValue?: number } | undefined>;
}

const names = [...(Object.keys(audits) as (keyof typeof audits)[]), 'score'] as const;

/**
 * The median of several Lighthouse runs (its mobile setting) for each page. The pages take turns,
 * so that a busy moment of the machine does not fall on one of them alone. Throws Lighthouse's own
 * words where a run failed.
 */
export async function lighthouse(urls: readonly string[], runs = 5): Promise<Figures[]> {
  const taken: Figures[][] = urls.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, url] of urls.entries()) taken[index]?.push(await once(url));
  }
  return taken.map((figures) => fromEach((name) => median(figures.map((one) => one[name]))));
}

const fromEach = (value: (name: keyof Figures) => number): Figures =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Figures;

async function once(url: string): Promise<Figures> {
  const { browserArgs, browserPath } = await import('../../scripts/setup/browser.mjs');
  const { stdout } = await promisify(execFile)(
    'node_modules/.bin/lighthouse',
    [
      url,
      '--output=json',
      '--quiet',
      '--only-categories=performance',
      '--no-enable-error-reporting',
      `--chrome-flags=--headless=new ${browserArgs.join(' ')}`,
    ],
    {
      maxBuffer: 2 ** 27,
      env: { ...process.env, NODE_OPTIONS: '', CHROME_PATH: await browserPath() },
    },
  );
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return fromEach((name) => {
    const value =
      name === 'score'
        ? report.categories.performance?.score
        : report.audits[audits[name]]?.numericValue;
    if (typeof value !== 'number') throw new Error(`${url}: Lighthouse gave no ${name}.`);
    return name === 'score' ? value * 100 : value;
  });
}
