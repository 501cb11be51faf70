import { spanned, type Span, type SpannedText } from './exchange';

/** Longer lines are matched by their start only, so that no pattern sees an endless one. */
const maxMatched = 2000;

/** The lines of the input with their spans. */
export class Lines {
  private readonly starts: number[] = [0];
  private headOf = -1;
  private headText = '';

  constructor(readonly input: string) {
    for (let at = input.indexOf('\n'); at >= 0; at = input.indexOf('\n', at + 1)) {
      this.starts.push(at + 1);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  start(index: number): number {
    return this.starts[index] ?? this.input.length;
  }

  /** Where a line ends, without its line break. */
  end(index: number): number {
    const next = this.starts[index + 1];
    if (next === undefined) return this.input.length;
    return this.input[next - 2] === '\r' && next - 2 >= this.start(index) ? next - 2 : next - 1;
  }

  /** The start of a line: enough to tell what it is. */
  head(index: number): string {
    // Every reader asks for the same line.
    if (index === this.headOf) return this.headText;
    const start = this.start(index);
    this.headOf = index;
    this.headText = this.input.slice(start, Math.min(this.end(index), start + maxMatched));
    return this.headText;
  }

  spanned(index: number): SpannedText {
    return spanned(this.input, this.start(index), this.end(index));
  }

  isBlank(index: number): boolean {
    return this.head(index).trim() === '';
  }

  /** The line that holds a position. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The stretch of several lines, the last one excluded. */
  between(from: number, to: number): Span {
    return { start: this.start(from), end: to > from ? this.end(to - 1) : this.start(from) };
  }
}
