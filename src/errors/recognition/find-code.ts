import type { ErrorCode } from '../../contract/errors';
import { errorPath, statusPath } from '../../contract/site';
import { formatLinkParams, pickLinkParams, type LinkParams } from '../call-details/link-params';
import { knownStatuses } from '../statuses';
import { matchCode, withoutStatus, type CodeMatch } from './match-code';
import { cutInput, parseResponse, type ParsedResponse } from './parse-response';
import { parseStatus } from './parse-status';
import { responseParams } from './response-params';

/** Where typed or pasted text leads; paths from the site’s root. */
export type FoundCode =
  | {
      kind: 'code';
      code: ErrorCode;
      cause: string | null;
      /** The known message that matched; null if the code itself or an HTML page did. */
      text: string | null;
      /** What the text says about the call. */
      values: LinkParams;
      path: string;
    }
  | { kind: 'status'; status: number; values: LinkParams; path: string }
  | { kind: 'none' };

/**
 * Finds the page for typed or pasted text: a code, a status, an exact message (legacy ones and those of `details`
 * too), a JSON body, or the output of `curl -i`. Never throws.
 */
export function findCode(typed: string, response?: ParsedResponse): FoundCode {
  const input = cutInput(typed);
  return findIn(input.trim(), response ?? parseResponse(input));
}

function findIn(text: string, response: ParsedResponse): FoundCode {
  const values = responseParams(response);
  const match = matchCode(text, response);
  if (match) {
    const parts = pickLinkParams(Object.entries(match.parts ?? {}));
    return toCode(match, { ...parts, ...values });
  }
  const status = response.status ?? parseStatus(text);
  if (status !== null && knownStatuses.includes(status)) {
    return { kind: 'status', status, values, path: statusPath(status) + formatLinkParams(values) };
  }
  if (status !== null && status >= 400 && withoutStatus) {
    return toCode({ code: withoutStatus, cause: null, text: null }, { ...values, status });
  }
  return { kind: 'none' };
}

function toCode({ code, cause, text }: CodeMatch, values: LinkParams): FoundCode {
  const fragment = cause === null ? formatLinkParams(values) : `#${cause}`;
  return { kind: 'code', code, cause, text, values, path: errorPath(code) + fragment };
}
