import { decodeToken } from '../../token/decode-token';
import type { Call } from '../call';
import { quote, requestEvidence, statusEvidence, tokenEvidence } from '../evidence';
import { groupOf } from '../history';
import type { Match, Rule } from '../rule';
import { isAt, legacy } from './call-kind';
import { expired } from './expired-token';
import { sentField } from './sent-field';

export const credentialsWrong: Rule = (call) => {
  const told = legacy(call, 'credentials-wrong', 'certain');
  if (!isAt(call, 'login')) return told && { ...told, together: ['account-inactive'] };
  const password = sentField(call, 'password');
  const slip = password && slipIn(password.text);
  return {
    certainty: 'certain',
    why:
      slip ??
      'The login was refused: the user name or the password is wrong, or the account is not active. The response is the same for all three.',
    evidence: [
      requestEvidence(call),
      slip && password ? quote(password, '"password": <redacted>') : statusEvidence(call.exchange),
    ],
    ...(slip ? {} : { together: ['account-inactive'] }),
  };
};

/** What is plainly no password: null where it may be one. */
function slipIn(password: string): string | null {
  if (password === '') return 'The password that was sent is empty.';
  if (/[\r\n]$/.test(password)) return 'The password that was sent ends in a line break.';
  if (/^(?:\$\{?\w+\}?|\{\{\w+\}\}|undefined|null|None|<\w+>)$/.test(password))
    return 'The password that was sent is a placeholder that nothing replaced.';
  return null;
}

export const accessAsRefresh: Rule = (call) => {
  const field = isAt(call, 'refresh') ? sentField(call, 'refresh') : null;
  if (!field || decodeToken(field.text).type !== 'access') return null;
  return {
    certainty: 'certain',
    why: 'The token sent to the refresh endpoint is an access token: its payload says so.',
    evidence: [tokenEvidence(field, '"token_type": "access"'), requestEvidence(call)],
  };
};

/** The refresh token that a call exchanged. */
const exchangedToken = (call: Call): string | null =>
  isAt(call, 'refresh') && call.exchange.status === 200
    ? (sentField(call, 'refresh')?.text ?? null)
    : null;

export const refreshDead: Rule = (call) => {
  const field = isAt(call, 'refresh')
    ? sentField(call, 'refresh')
    : isAt(call, 'verify')
      ? sentField(call, 'token')
      : null;
  const token = field && decodeToken(field.text);
  if (!field || !token)
    return isAt(call, 'refresh') && !call.exchange.requestBody
      ? possibleDead(call)
      : legacy(call, 'refresh-token-dead', 'likely');
  if (token.type !== 'refresh' || token.problem) return null;
  const found = expired(call, token, field, 'refresh token');
  if (found || !isAt(call, 'refresh')) return found;
  const [used] = groupOf(call, exchangedToken, field.text);
  if (used && used.index < call.index) {
    return {
      certainty: 'certain',
      why: 'The same refresh token was exchanged before in this very input: under rotation it works once.',
      evidence: [requestEvidence(used), requestEvidence(call)],
    };
  }
  return {
    certainty: 'likely',
    why: 'The refresh token is well formed and has not expired. So it was exchanged before (under rotation it works once), its signature is another deployment’s, or its account is not active: from outside they look the same.',
    evidence: [tokenEvidence(field, '"token_type": "refresh"'), requestEvidence(call)],
    together: ['token-altered', 'account-inactive'],
  };
};

const possibleDead = (call: Call): Match => ({
  certainty: 'likely',
  why: 'The refresh endpoint refused the token in the body, which is not shown: it has expired, was exchanged before, or is no refresh token.',
  evidence: [requestEvidence(call), statusEvidence(call.exchange)],
  together: ['token-altered', 'access-token-as-refresh'],
});
