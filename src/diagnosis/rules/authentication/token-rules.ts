import { formatSeconds } from '../../../limits/rates';
import { decodeToken, type DecodedToken } from '../../token/decode-token';
import type { Call } from '../call';
import { authorizationEvidence, quote, tokenEvidence } from '../evidence';
import type { Rule } from '../rule';
import { isAt, takesAccessToken, legacy } from './call-kind';
import { clockOf, dateEvidence, expired } from './expired-token';
import { sentField } from './sent-field';

const tokenOf = (call: Call): DecodedToken | null =>
  takesAccessToken(call) &&
  (call.authorization?.problem === null || call.authorization?.problem === 'wrong-case')
    ? call.authorization.decoded
    : null;

export const notJwt: Rule = (call) => {
  const token = tokenOf(call);
  const span = call.authorization?.token;
  if (!token || !span || token.parts !== 1) return null;
  return {
    certainty: 'certain',
    why: 'The text behind `Bearer` is not a JSON Web Token: it has no dots. An ingestion token, an API key or a session id is not accepted here.',
    evidence: [authorizationEvidence(call)],
  };
};

export const refreshAsAccess: Rule = (call) => {
  const token = tokenOf(call);
  const span = call.authorization?.token;
  if (token?.type !== 'refresh' || !span) return null;
  return {
    certainty: 'certain',
    why: 'The token in the `Authorization` header is a refresh token: its payload says so.',
    evidence: [tokenEvidence(span, '"token_type": "refresh"')],
  };
};

export const clockSkew: Rule = (call) => {
  const { serverTime, exchange } = call;
  const token = tokenOf(call);
  if (
    serverTime === null ||
    exchange.sentAt === null ||
    token?.expiresAt == null ||
    !call.authorization?.token
  )
    return null;
  const skew = Math.round((serverTime - exchange.sentAt) / 1000);
  if (skew < 60 || token.expiresAt > serverTime || token.expiresAt <= exchange.sentAt) return null;
  return {
    certainty: 'certain',
    why: `The client’s clock is ${formatSeconds(skew)} behind the API’s: by its own clock the token was still valid, by the response’s \`Date\` it had expired.`,
    evidence: [
      tokenEvidence(call.authorization.token, `"exp": ${Math.round(token.expiresAt / 1000)}`),
      dateEvidence(call),
    ],
  };
};

export const accessExpired: Rule = (call) => {
  const sent = isAt(call, 'verify') ? sentField(call, 'token') : null;
  const token = sent ? decodeToken(sent.text) : tokenOf(call);
  if (token?.type === 'refresh') return null;
  const found = expired(call, token, sent ?? call.authorization?.token ?? null, 'access token');
  return (
    found ?? (call.authorizationHeader ? null : legacy(call, 'access-token-expired', 'likely'))
  );
};

const problems: Readonly<Record<NonNullable<DecodedToken['problem']>, string>> = {
  'not-three-parts': 'does not have three parts between dots: it was cut or joined',
  'not-base64url': 'has characters that no token has: it was changed on its way',
  'not-json': 'cannot be decoded: it was cut or changed on its way',
  'alg-none': 'is not signed: its header says `"alg": "none"`',
  'other-alg': 'was issued elsewhere: this API signs with HS256 only',
  'claims-missing':
    'was issued elsewhere: it lacks the claims `token_type`, `exp` and `user_id` that this API’s tokens have',
};

export const altered: Rule = (call) => {
  const field = isAt(call, 'refresh')
    ? sentField(call, 'refresh')
    : isAt(call, 'verify')
      ? sentField(call, 'token')
      : null;
  const span = field ?? call.authorization?.token;
  const token = field ? decodeToken(field.text) : tokenOf(call);
  if (!token || !span) return null;
  if (token.problem) {
    if (token.parts === 1 && !field) return null;
    return {
      certainty: 'certain',
      why: `The token ${problems[token.problem]}.`,
      evidence: [quote(span, `<token, ${token.parts} part${token.parts === 1 ? '' : 's'}>`)],
    };
  }
  if (field && isAt(call, 'refresh')) return null;
  const { time } = clockOf(call);
  if (token.type !== 'access' || token.expiresAt === null || token.expiresAt <= time) return null;
  return {
    certainty: 'likely',
    why: 'The header has the right form, and the token is an access token that has not expired. So its signature is not this API’s (it was changed, or comes from another deployment), or its account is no longer active: from outside the two look the same.',
    evidence: [
      tokenEvidence(span, `"token_type": "access", "exp": ${Math.round(token.expiresAt / 1000)}`),
    ],
    together: ['account-inactive'],
  };
};
