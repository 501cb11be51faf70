import { JsonParseError, parsePythonJson } from '../../sandbox/http/parse-python-json';
import { headerOf, within } from '../exchange/exchange';
import { entryOf, parseLiteral } from '../exchange/parse-literal';
import { fieldNames, shownField } from '../report/redact';
import { postBeforeRedirect } from './access-rules';
import type { Call } from './call';
import {
  bodyEvidence,
  messageEvidence,
  quote,
  requestBodyEvidence,
  requestEvidence,
  requestHeader,
  responseHeader,
  statusEvidence,
} from './evidence';
import { charOf, explainJson, type JsonFault } from './invalid-json';
import type { Evidence, Match, Rule, Rules } from './rule';

/** The fields that `details` names for a cause, as far as they are names of the contract. */
const fieldsOf = ({ body }: Call, cause: string): string => {
  const names = body.messages.flatMap(({ field, cause: found }) =>
    found === cause && field !== null ? [field] : [],
  );
  return [...new Set(names)]
    .map((name) => (fieldNames.has(name) ? `\`${name}\`` : 'another field'))
    .join(', ');
};

/** The place of a field’s value in the body that was sent. */
function sentEvidence(
  call: Call,
  cause: string,
  shown: (field: string) => string,
): Evidence | null {
  const { requestBody } = call.exchange;
  const field = call.body.messages.find((message) => message.cause === cause)?.field;
  if (!requestBody || field == null) return null;
  const start = requestBody.text.search(/\S/);
  const value =
    start < 0
      ? undefined
      : entryOf(parseLiteral(requestBody.text, start).value ?? undefined, field);
  return value
    ? quote(within(requestBody, value.start, value.end), shown(shownField(field)))
    : null;
}

const contentType = ({ exchange }: Call): string | null =>
  headerOf(exchange.requestHeaders, 'content-type')?.value.text ?? null;

const bodyLost: Rule = (call) => {
  const post = postBeforeRedirect(call);
  const told = messageEvidence(call, 'field-missing');
  if (!post || !told) return null;
  return {
    certainty: 'certain',
    why: `${post.exchange.status} → ${call.exchange.status}: the path had no slash at its end, and the client repeated the ${post.method ?? 'request'} without its body.`,
    evidence: [
      requestEvidence(post),
      statusEvidence(post.exchange),
      responseHeader(post, 'location'),
      told,
    ],
  };
};

const sentAsForm: Rule = (call, found) => {
  const told = messageEvidence(call, 'field-missing');
  const type = contentType(call);
  if (
    !told ||
    type === null ||
    !/^application\/x-www-form-urlencoded/i.test(type) ||
    found.has('body-lost-in-redirect')
  )
    return null;
  const { requestBody } = call.exchange;
  const isJson = requestBody ? /^\s*[{[]/.test(requestBody.text) : null;
  if (isJson === false) return null;
  return {
    certainty: isJson ? 'certain' : 'likely',
    why: 'The body is JSON, but it was sent as a form: curl declares `-d` as `application/x-www-form-urlencoded` unless told otherwise. The API read a form without the field.',
    evidence: [requestHeader(call, 'content-type'), told],
  };
};

const byMessage =
  (
    cause: string,
    why: (fields: string, call: Call) => string,
    shown: (field: string) => string,
  ): Rule =>
  (call, found) => {
    const told = messageEvidence(call, cause);
    const isForm = cause === 'field-missing' && found.has('json-sent-as-form');
    if (!told || isForm || found.has('body-lost-in-redirect')) return null;
    return {
      certainty: 'certain',
      why: why(fieldsOf(call, cause), call),
      evidence: [told, sentEvidence(call, cause, shown)],
    };
  };

const missingWhy = (fields: string, { exchange }: Call): string =>
  exchange.bodyShown && exchange.requestBody === null
    ? `The request has no body, so ${fields || 'a required field'} is missing.`
    : `The body does not hold ${fields || 'a required field'}.`;

const webhookEmpty: Rule = (call) =>
  call.body.legacyCause === 'webhook-empty'
    ? {
        certainty: 'certain',
        why: 'The webhook was called without data.',
        evidence: [bodyEvidence(call), requestEvidence(call)],
      }
    : null;

export const validationErrorRules: Rules = {
  'webhook-empty': webhookEmpty,
  'token-blacklisted': byMessage(
    'token-blacklisted',
    () => 'Verify says that this refresh token was exchanged before: under rotation it works once.',
    () => '<token>',
  ),
  'body-lost-in-redirect': bodyLost,
  'json-sent-as-form': sentAsForm,
  'body-not-object': byMessage(
    'body-not-object',
    () => 'The body that was sent is not one JSON object.',
    () => '<body>',
  ),
  'field-missing': byMessage('field-missing', missingWhy, (field) => `"${field}"`),
  'field-blank': byMessage(
    'field-blank',
    (fields) => `${fields || 'A field'} was sent as an empty text.`,
    (field) => `"${field}": ""`,
  ),
  'field-null': byMessage(
    'field-null',
    (fields) => `${fields || 'A field'} was sent as \`null\`.`,
    (field) => `"${field}": null`,
  ),
  'value-wrong': byMessage(
    'value-wrong',
    (fields) => `The value of ${fields || 'a field'} has the wrong form.`,
    (field) => `"${field}": <value>`,
  ),
};

interface Fault {
  fault: JsonFault | null;
  /** The character where the parser stopped; null where its text gives none. */
  at: number | null;
  detail: string;
}

/** What the API’s parser said, and what the body shows at that place. */
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
    const place = fault
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
    return { ...match, evidence: [told ?? null, place] };
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
