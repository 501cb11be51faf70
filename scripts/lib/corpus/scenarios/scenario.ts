import type { SandboxOptions } from '../../../../src/sandbox/options';

/** When every call of the corpus is made, by the sandbox’s clock. */
export const callTime = Date.parse('2026-06-01T12:00:00Z');

/** How much of an exchange a format shows: from both messages in full down to the response’s body alone. */
export const views = ['all', 'headers', 'line', 'url', 'response', 'body'] as const;
export type View = (typeof views)[number];

export interface Scenario {
  id: string;
  method?: string;
  /** From the host on, or a whole URL. */
  url: string;
  /** `{access}` and such stand for tokens: see `tokens.ts`. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
  sandbox?: Partial<SandboxOptions>;
  /** Calls made before, so that a limit is used up. */
  times?: number;
  /** Served instead of the sandbox: what something in front of the API, or an older deployment, returns. */
  canned?: { status: number; headers?: Readonly<Record<string, string>>; body?: string };
  follow?: 'as-get' | 'same-method';
  /**
   * `code/cause certainty`, by what the format shows; a view without one takes the next fuller one’s. `-` stands for
   * no code, and a code alone for no cause.
   */
  expect: Partial<Record<View, string>>;
}
