import { formatSeconds } from '../../../limits/rates';
import type { DecodedToken } from '../../token/decode-token';

/** What is wrong with a token’s form, as a sentence; null where it may be one of the API’s. Code in backticks. */
export function tokenProblem({ problem, parts, header }: DecodedToken): string | null {
  switch (problem) {
    case null:
      return null;
    case 'not-three-parts':
      return `It has ${parts} ${parts === 1 ? 'part' : 'parts'}; a token has three, with dots between them. Copy all of it.`;
    case 'not-base64url':
      return 'It has characters that no token has: quotes, spaces or percent signs. Copy the token alone.';
    case 'not-json':
      return 'Its first two parts are no JSON: it was cut or altered. Copy it again.';
    case 'alg-none':
      return 'Its header says `alg: none`: the API refuses tokens without a signature.';
    case 'other-alg':
      return `It is signed with ${shownAlgorithm(header?.alg)}; the API’s tokens are signed with \`HS256\`. Another service issued it.`;
    case 'claims-missing':
      return 'It lacks claims that the API’s tokens have: `token_type`, `exp` and `user_id`. Another service issued it.';
  }
}

const shownAlgorithm = (alg: unknown): string =>
  typeof alg === 'string' && /^\w{1,12}$/.test(alg) ? `\`${alg}\`` : 'another algorithm';

/** Kind and validity in a line, by this device’s clock, e.g. `Access token, expired 12 min ago`. */
export function tokenSummary({ type, expiresAt }: DecodedToken, now: number): string {
  const kind = type === null ? 'Token' : type === 'access' ? 'Access token' : 'Refresh token';
  return expiresAt === null ? `${kind} without \`exp\`` : `${kind}, ${validity(expiresAt, now)}`;
}

function validity(expiresAt: number, now: number): string {
  const left = Math.round((expiresAt - now) / 1000);
  return left > 0 ? `valid for ${about(left)}` : `expired ${about(-left)} ago`;
}

/** From a minute on without seconds, from a day on without minutes. */
function about(seconds: number): string {
  const unit = seconds < 60 ? 1 : seconds < 86_400 ? 60 : 3600;
  return formatSeconds(Math.floor(seconds / unit) * unit);
}

/** The claims that are times: seconds since 1970. */
const times: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time']);
const maxValue = 200;

export interface ShownClaim {
  name: string;
  value: string;
  /** Milliseconds since 1970, of a claim that is a time. */
  time: number | null;
}

/** Every claim as text, in the token’s order. */
export function claimsOf({ payload }: DecodedToken): ShownClaim[] {
  return Object.entries(payload ?? {})
    .slice(0, 40)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      const time = times.has(name) && typeof value === 'number' ? value * 1000 : null;
      return {
        name: name.slice(0, 60),
        value: text.length > maxValue ? `${text.slice(0, maxValue)}…` : text,
        time: time !== null && Math.abs(time) <= 8.64e15 ? time : null,
      };
    });
}

/** `2026-06-01 11:48:00 UTC` */
export const utcText = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** The token in what was typed or pasted: a header, a response, or the token alone; empty where there is none. */
export function tokenIn(text: string): string {
  const found = /(?<![\w-])eyJ[\w-]*\.[\w-]*(?:\.[\w-]*)*/.exec(text.slice(0, 200_000));
  return (
    found?.[0] ??
    text
      .trim()
      .replace(/^(?:authorization:\s*)?bearer\s+/i, '')
      .slice(0, 20_000)
  );
}
