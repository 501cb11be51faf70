import type { Checkout } from '../checkout/checkout';
import type { SourceFact } from '../facts';
import { CheckProblem } from '../place';
import { Machine } from '../python/machine';
import { exceptionFacts } from './exceptions';
import { middlewareFacts } from './middleware';
import { routeFacts } from './routes';
import { readSettings } from './settings';
import { throttleFacts } from './throttling';

/** All that the source says of what the docs describe. */
export function extractFacts(checkout: Checkout): SourceFact[] {
  try {
    return factsOf(new Machine(checkout));
  } catch (error) {
    // Values within values by the thousand, as no settings have.
    if (!(error instanceof RangeError)) throw error;
    throw new CheckProblem(
      `${checkout.layout.settings}, or a file it leads to, is too complex to be read. Settings are read as literals: write the values out.`,
    );
  }
}

function factsOf(machine: Machine): SourceFact[] {
  const settings = readSettings(machine);
  const { facts, rest, place } = settings;
  return [
    ...throttleFacts(rest, place, machine),
    ...facts,
    ...exceptionFacts(rest, place, machine),
    ...routeFacts(settings, machine),
    ...middlewareFacts(settings, machine),
  ];
}
