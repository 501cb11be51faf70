import { headerOf, within } from '../../exchange/exchange';
import { entryOf, parseLiteral } from '../../exchange/parse-literal';
import { fieldNames, shownField } from '../../report/redact';
import { postBeforeRedirect } from '../request-rules';
import type { Call } from '../call';
import {
  bodyEvidence,
  messageEvidence,
  quote,
  requestEvidence,
  requestHeader,
  responseHeader,
  statusEvidence,
} from '../evidence';
import type { Evidence, Rule, Rules } from '../rule';

/** The fields that `details` names for a cause, as far as they are names of the contract. */
const fieldsOf = ({ body }: Call, cause: string): string => {
  const names = body.messages.flatMap(({ field, cause: found }) =>
    found === cause && field !== null ? [field] : [],
  );
  return [...new Set(names)]
    .map((name) => (fieldNames.has(name) ? `\`${name}\`` : 'another field'))
    .join(', ');
};

/** The span of a field’s value in the body that was sent. */
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
