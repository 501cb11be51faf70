import { pickLinkParams, type LinkParams } from '../call-details/link-params';
import { isObject, type ParsedResponse } from './parse-response';

/**
 * The link parameters a pasted response gives: wait, request id, first field, status and time. Its free texts stay
 * out, so that nothing else that was pasted gets into a URL.
 */
export function responseParams({ status, headers, body }: ParsedResponse): LinkParams {
  const details = isObject(body?.error) && isObject(body.error.details) ? body.error.details : {};
  const date = headers.get('date');
  const time = date === undefined ? NaN : Date.parse(date);
  const given: [string, unknown][] = [
    ['wait_seconds', details.wait_seconds ?? headers.get('retry-after')],
    ['request_id', headers.get('x-request-id')],
    ['field', Object.keys(details).find((field) => Array.isArray(details[field]))],
    ['status', status],
    ['at', Number.isNaN(time) ? undefined : new Date(time).toISOString()],
  ];
  return pickLinkParams(
    given.flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}
