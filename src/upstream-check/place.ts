/** A line of a file; the path is relative to the checkout, with slashes. */
export interface Place {
  file: string;
  line: number;
}

export const showPlace = ({ file, line }: Place): string => `${file}:${line}`;
