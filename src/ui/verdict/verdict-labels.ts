import type { Retry } from '../../contract/schema';

/** Whether to retry. */
export const verdictLabels: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'No: change the request first',
  after_wait: 'Yes, after `wait_seconds`',
  if_repeatable: 'Only if it is safe to repeat',
  depends: 'Depends on the status',
};

/** The global classes of tokens.css that set `--verdict` and `--verdict-soft`. */
export const verdictClasses: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'verdict-change',
  after_wait: 'verdict-wait',
  if_repeatable: 'verdict-safe',
  depends: 'verdict-depends',
};

/** The same in a word or two, for lists of codes. */
export const verdictWords: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'Change first',
  after_wait: 'Wait',
  if_repeatable: 'If safe to repeat',
  depends: 'Depends',
};
