import { CheckProblem, showPlace, type Place } from '../place';
import type { Value } from './values';

/** Far above what real files take. */
const maxSteps = 400_000;
const maxDepth = 120;
const maxMade = 2_000_000;

/** Keeps hostile files from being read for ever. Throws a CheckProblem where one of the limits is passed. */
export class Budget {
  private steps = 0;
  private made = 0;
  private depth = 0;

  /** Accounts for a list, dict or text made of others, so that doubling ends. */
  grown<T extends Value>(value: T): T {
    if (value.kind === 'list') this.made += value.items.length;
    else if (value.kind === 'dict') this.made += value.entries.length;
    else if (value.kind === 'text') this.made += value.value.length;
    else if (value.kind === 'template')
      this.made += value.parts.join('').length + value.parts.length;
    if (this.made > maxMade) throw tooComplex('too complex', value.at);
    return value;
  }

  /** One step into an expression or a statement; ends what is nested too deep or never ends. */
  nested<T>(at: Place, step: () => T): T {
    this.steps += 1;
    if (this.steps > maxSteps || this.depth > maxDepth) {
      throw tooComplex(this.depth > maxDepth ? 'nested too deep' : 'too complex', at);
    }
    this.depth += 1;
    try {
      return step();
    } finally {
      this.depth -= 1;
    }
  }
}

const tooComplex = (how: string, at: Place): CheckProblem =>
  new CheckProblem(
    `${showPlace(at)} is ${how} to be read. Settings are read as literals: write the value out.`,
    at,
  );
