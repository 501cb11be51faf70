import type { Retry } from '../../contract/schema';

/** Whether to retry, in a few words, by the contract’s verdict. */
export const verdictWords: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'No: change the request first',
  after_wait: 'Yes, after the wait',
  if_repeatable: 'Yes, if the call is safe to repeat',
  depends: 'Depends on the status',
};
