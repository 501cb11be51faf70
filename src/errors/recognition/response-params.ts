import { asObject } from './as-object';
import { pickArguments, type FragmentArguments } from '../call-details/pick-arguments';
import type { PastedAnswer } from './parse-response';

/**
 * The allow-listed arguments that a pasted answer tells: the wait, the request id, the first field, the
 * status and the time. Its free texts stay out, so that nothing else that was pasted gets into an address.
 */
export function pastedArguments({ status, headers, body }: PastedAnswer): FragmentArguments {
  const details = asObject(asObject(body?.error)?.details);
  const field = Object.entries(details ?? {}).find(([, reasons]) => Array.isArray(reasons))?.[0];
  const date = headers.get('date');
  const time = date === undefined ? NaN : Date.parse(date);
  const told: [string, unknown][] = [
    ['wait_seconds', details?.wait_seconds ?? headers.get('retry-after')],
    ['request_id', headers.get('x-request-id')],
    ['field', field],
    ['status', status],
    ['at', Number.isNaN(time) ? undefined : new Date(time).toISOString()],
  ];
  return pickArguments(
    told.flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}
