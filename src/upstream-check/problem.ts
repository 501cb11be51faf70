import type { Place } from './place';

/** The check cannot be made. The message says what is wrong and the way out. */
export class CheckProblem extends Error {
  override name = 'CheckProblem';

  constructor(
    message: string,
    readonly at: Place | null = null,
  ) {
    super(message);
  }
}
