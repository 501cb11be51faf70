import { headerProblems } from '../../token/read-authorization';
import { redirectBefore } from '../call';
import { authorizationEvidence, bodyEvidence, requestEvidence, statusEvidence } from '../evidence';
import type { Rule } from '../rule';
import { isAt, isWebhookBody, takesAccessToken, legacy } from './call-kind';

export const headerMissing: Rule = (call, found) => {
  if (!takesAccessToken(call)) return null;
  const { exchange, authorizationHeader } = call;
  if (authorizationHeader) return null;
  if (exchange.headersShown === 'none') return legacy(call, 'header-missing', 'certain');
  if (found.has('header-lost-in-redirect')) return null;
  return {
    certainty: exchange.headersShown === 'all' ? 'certain' : 'likely',
    why:
      exchange.headersShown === 'all'
        ? 'The request was sent without an `Authorization` header.'
        : 'The recorded request has no `Authorization` header; what recorded it may have left it out.',
    evidence: [requestEvidence(call), statusEvidence(exchange)],
  };
};

export const headerLost: Rule = (call) => {
  const before = redirectBefore(call);
  if (!before?.authorizationHeader || call.authorizationHeader || !takesAccessToken(call))
    return null;
  if (call.exchange.headersShown === 'none') return null;
  const from = before.exchange.url?.text.slice(0, 5) === 'https' ? 'https' : 'http';
  const to = call.exchange.url?.text.slice(0, 5) === 'https' ? 'https' : 'http';
  if (before.host === call.host && from === to) return null;
  return {
    certainty: 'certain',
    why: `The ${before.exchange.status} led to another ${before.host === call.host ? 'scheme' : 'host'}, and the client left the \`Authorization\` header behind.`,
    evidence: [
      authorizationEvidence(before),
      statusEvidence(before.exchange),
      requestEvidence(call),
    ],
  };
};

export const placeholderSent: Rule = (call) => {
  if (!takesAccessToken(call)) return null;
  const { authorization } = call;
  if (authorization?.problem === 'placeholder') {
    return {
      certainty: 'certain',
      why: headerProblems.placeholder,
      evidence: [authorizationEvidence(call)],
    };
  }
  if (
    authorization?.isHidden &&
    /hidden|redacted|masked/i.test(call.authorizationHeader?.value.text ?? '')
  ) {
    return {
      certainty: 'possible',
      why: 'The pasted header hides the token. If your code really sends this text, that is the cause; if not, paste the call with its token: it stays in this page.',
      evidence: [authorizationEvidence(call)],
    };
  }
  return null;
};

export const schemeMalformed: Rule = (call) => {
  if (!takesAccessToken(call)) return null;
  const problem = call.authorization?.problem;
  if (!problem || problem === 'placeholder')
    return call.authorizationHeader ? null : legacy(call, 'scheme-malformed', 'certain');
  return {
    certainty: 'certain',
    why: headerProblems[problem],
    evidence: [authorizationEvidence(call)],
  };
};

export const ingestionWrong: Rule = (call) => {
  if (!isAt(call, 'webhook') && !isWebhookBody(call)) return null;
  const { authorization, authorizationHeader, exchange } = call;
  const why =
    authorization?.decoded && authorization.decoded.parts === 3
      ? 'The webhook was called with a JSON Web Token; it takes an ingestion token.'
      : authorization?.problem
        ? headerProblems[authorization.problem]
        : !authorizationHeader && exchange.headersShown === 'all'
          ? 'The webhook was called without an `Authorization` header.'
          : 'The webhook did not accept the ingestion token: its body says in what way.';
  return {
    certainty: 'certain',
    why,
    evidence: [authorizationEvidence(call), bodyEvidence(call) ?? requestEvidence(call)],
  };
};

export const headerNotNeeded: Rule = (call) => {
  if (!isAt(call, 'health')) return null;
  const isShown = call.authorizationHeader !== null;
  if (!isShown && call.exchange.headersShown === 'all') return null;
  return {
    certainty: isShown ? 'certain' : 'likely',
    why: 'This endpoint needs no login, but it still refuses a header it cannot use.',
    evidence: [requestEvidence(call), authorizationEvidence(call)],
  };
};
