/** What a token says of itself. Nothing here is verified: only the API knows the key. */
export interface DecodedToken {
  /** Parts between dots; a whole token has three. */
  parts: number;
  header: Readonly<Record<string, unknown>> | null;
  payload: Readonly<Record<string, unknown>> | null;
  /** Why it cannot be a token of the API; null where it may be one. */
  problem: TokenProblem | null;
  type: 'access' | 'refresh' | null;
  /** Milliseconds since 1970; null where the claim is absent or no number. */
  expiresAt: number | null;
  issuedAt: number | null;
}

export type TokenProblem =
  'not-three-parts' | 'not-base64url' | 'not-json' | 'alg-none' | 'other-alg' | 'claims-missing';

const maxLength = 20_000;

/** Reads a JSON Web Token without its key. Never throws. */
export function decodeToken(token: string): DecodedToken {
  const parts = token.slice(0, maxLength).split('.');
  const header = readPart(parts[0]);
  const payload = readPart(parts[1]);
  const { token_type: type, exp, iat } = payload ?? {};
  return {
    parts: parts.length,
    header,
    payload,
    problem: problemOf(parts, header, payload),
    type: type === 'access' || type === 'refresh' ? type : null,
    expiresAt: typeof exp === 'number' ? exp * 1000 : null,
    issuedAt: typeof iat === 'number' ? iat * 1000 : null,
  };
}

function problemOf(
  parts: readonly string[],
  header: DecodedToken['header'],
  payload: DecodedToken['payload'],
): TokenProblem | null {
  if (parts.length !== 3) return 'not-three-parts';
  if (!parts.every((part) => /^[\w-]*$/.test(part)) || parts[0] === '' || parts[1] === '') {
    return 'not-base64url';
  }
  if (!header || !payload) return 'not-json';
  const { alg } = header;
  if (typeof alg === 'string' && alg.toLowerCase() === 'none') return 'alg-none';
  if (parts[2] === '') return 'not-three-parts';
  // Source of algorithm and claims: FACTS.md §3.
  if (alg !== 'HS256') return 'other-alg';
  const { token_type: type, exp, user_id: user } = payload;
  const hasClaims = typeof exp === 'number' && user !== undefined;
  return hasClaims && (type === 'access' || type === 'refresh') ? null : 'claims-missing';
}

function readPart(part: string | undefined): Readonly<Record<string, unknown>> | null {
  // Whatever begins otherwise is no JSON object: `{` is `e` and more in base64url.
  if (!part || !/^e[\w-]+$/.test(part) || part.length % 4 === 1) return null;
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (unit) =>
      unit.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
