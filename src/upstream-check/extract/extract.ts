import type { Checkout } from '../checkout/checkout';
import type { SourceFact } from '../facts';
import { Machine } from '../python/machine';
import { exceptionFacts } from './exceptions';
import { middlewareFacts } from './middleware';
import { routeFacts } from './routes';
import { readSettings } from './settings';
import { throttleFacts } from './throttling';

/** All that the source says of what the docs describe. */
export function extractFacts(checkout: Checkout): SourceFact[] {
  const machine = new Machine(checkout);
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
