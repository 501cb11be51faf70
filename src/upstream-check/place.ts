/** A line of a file; the path is relative to the checkout, with slashes. */
export interface Place {
  file: string;
  line: number;
}

export const showPlace = ({ file, line }: Place): string => `${file}:${line}`;

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
