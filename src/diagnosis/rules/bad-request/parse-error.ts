import { JsonParseError, parsePythonJson } from '../../../sandbox/http/parse-python-json';
import { headerOf } from '../../exchange/exchange';
import type { Call } from '../call';
import { bodyEvidence, messageEvidence, quote, requestBodyEvidence } from '../evidence';
import type { Match, Rule, Rules } from '../rule';
import { charOf, explainJson, type JsonFault } from './invalid-json';

interface Fault {
  fault: JsonFault | null;
  /** The character where the parser stopped; null where its text gives none. */
  at: number | null;
  detail: string;
}

/** What the API’s parser said, and what the body shows there. */
function faultOf({ exchange, body }: Call): Fault {
  const response = exchange.responseBody?.text.slice(0, 5000) ?? '';
  const detail =
    body.messages[0]?.text ??
    /(?:Expecting|Unterminated|Invalid|Extra data|Unexpected)[^"]{0,120}\(char \d{1,9}\)/.exec(
      response,
    )?.[0] ??
    '';
  const sent = exchange.requestBody?.text;
  const at = charOf(detail);
  if (sent === undefined) return { fault: null, at, detail };
  if (at !== null) return { fault: explainJson(sent, at), at, detail };
  try {
    parsePythonJson(sent.slice(0, 100_000));
    return { fault: null, at, detail };
  } catch (error) {
    const own = error instanceof JsonParseError ? charOf(error.message) : null;
    return { fault: own === null ? null : explainJson(sent, own), at: own, detail };
  }
}

const parseRule =
  (id: string, of: (call: Call, fault: Fault) => Omit<Match, 'evidence'> | null): Rule =>
  (call) => {
    const found = faultOf(call);
    const match = of(call, found);
    if (!match) return null;
    const { fault } = found;
    const span = fault
      ? requestBodyEvidence(
          call,
          fault.from,
          fault.to,
          `char ${found.at ?? fault.from} of the body`,
        )
      : null;
    const told =
      messageEvidence(call, id) ??
      call.body.messages.map((message) =>
        quote(message, `${message.known}${found.at === null ? '' : ` (char ${found.at})`}`),
      )[0] ??
      bodyEvidence(call);
    return { ...match, evidence: [told ?? null, span] };
  };

/** The length that was sent, by the body or by its header; in characters where it is ASCII. */
function lengthOf({ exchange }: Call): number | null {
  if (exchange.requestBody) return Array.from(exchange.requestBody.text.slice(0, 100_000)).length;
  const header = headerOf(exchange.requestHeaders, 'content-length')?.value.text ?? '';
  return /^\d{1,9}$/.test(header) ? Number(header) : null;
}

const isEncoding = (detail: string): boolean =>
  /codec can't decode|Unexpected UTF-8 BOM/.test(detail);
const isNan = (detail: string): boolean =>
  detail.startsWith('Out of range float') || /Out of range float values/.test(detail);

function isCutOff(call: Call, { at, detail, fault }: Fault): boolean | null {
  if (isEncoding(detail) || isNan(detail)) return false;
  if (/Unterminated string/.test(detail)) return true;
  if (fault?.kind === 'cut-off') return true;
  const length = lengthOf(call);
  if (at === null || length === null || !/Expecting/.test(detail))
    return /Expecting/.test(detail) && fault === null ? null : false;
  return at >= length;
}

export const parseErrorRules: Rules = {
  'encoding-wrong': parseRule('encoding-wrong', (_, { detail }) =>
    isEncoding(detail)
      ? {
          certainty: 'certain',
          why: /BOM/.test(detail)
            ? 'The body starts with a byte order mark.'
            : 'The body holds bytes that are not UTF-8.',
        }
      : null,
  ),
  'nan-value': parseRule('nan-value', (_, { detail }) =>
    isNan(detail)
      ? {
          certainty: 'certain',
          why: 'The body holds `NaN` or `Infinity`, which JSON does not have.',
        }
      : null,
  ),
  'json-cut-off': parseRule('json-cut-off', (call, found) =>
    isCutOff(call, found) === true
      ? {
          certainty: 'certain',
          why:
            found.fault?.kind === 'cut-off'
              ? found.fault.why
              : 'The body ends in the middle of a value: the parser reached its end.',
        }
      : null,
  ),
  'json-malformed': parseRule('json-malformed', (call, found) => {
    const cutOff = isCutOff(call, found);
    if (cutOff === true || isEncoding(found.detail) || isNan(found.detail)) return null;
    const isTold = found.detail !== '' || found.fault !== null;
    if (!isTold && call.body.legacyCause === null && call.body.kind !== 'envelope') return null;
    return {
      certainty: cutOff === false ? 'certain' : 'likely',
      why:
        found.fault?.why ??
        `The body is not valid JSON${found.at === null ? '' : `: the parser stopped at character ${found.at}, counted from 0`}.`,
      ...(cutOff === null ? { together: ['json-cut-off'] } : {}),
    };
  }),
};
