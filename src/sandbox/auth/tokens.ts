import { SignJWT, jwtVerify } from 'jose';
import type { SandboxOptions } from '../options';

/** The payload of a token of the API. Times are seconds since 1970. */
export interface TokenPayload {
  token_type: 'access' | 'refresh';
  exp: number;
  iat: number;
  jti: string;
  user_id: number;
}

/** How many verified tokens are remembered, and how many dead refresh tokens. */
const most = 10_000;

/** Issues and verifies the HS256 tokens of one sandbox, and remembers refresh tokens that rotation ended. */
export class Tokens {
  private readonly key: Uint8Array;
  private readonly verified = new Map<string, TokenPayload>();
  private readonly dead = new Map<string, number>();

  constructor(private readonly options: SandboxOptions) {
    this.key = new TextEncoder().encode(options.secret);
  }

  /**
   * A new signed token for a user. A refresh passes the `iat` of the refresh token on: the new tokens keep it, while
   * `exp` counts from now. Source: FACTS.md §3.
   */
  async issue(
    type: TokenPayload['token_type'],
    userId: number,
    iat = this.seconds(),
  ): Promise<string> {
    const { accessLifetimeSeconds, refreshLifetimeSeconds } = this.options;
    const payload = {
      token_type: type,
      exp: this.seconds() + (type === 'access' ? accessLifetimeSeconds : refreshLifetimeSeconds),
      iat,
      jti: crypto.randomUUID().replaceAll('-', ''),
      user_id: userId,
    };
    return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(this.key);
  }

  /** The payload of a token whose signature and `exp` hold and that has every claim; else null. */
  async read(token: string): Promise<TokenPayload | null> {
    const known = this.verified.get(token);
    if (known) return known.exp > this.seconds() ? known : null;
    let payload: Record<string, unknown>;
    try {
      const options = { algorithms: ['HS256'], currentDate: new Date(this.options.now()) };
      payload = (await jwtVerify(token, this.key, options)).payload;
    } catch {
      return null;
    }
    if (!isTokenPayload(payload)) return null;
    keep(this.verified, token, payload);
    return payload;
  }

  /** Ends a refresh token: it is refused from now on. */
  end(payload: TokenPayload): void {
    keep(this.dead, payload.jti, payload.exp);
  }

  /** Whether rotation ended this token. */
  isDead(payload: TokenPayload): boolean {
    return this.dead.has(payload.jti);
  }

  private seconds(): number {
    return Math.floor(this.options.now() / 1000);
  }
}

function isTokenPayload(
  payload: Record<string, unknown>,
): payload is Record<string, unknown> & TokenPayload {
  return (
    (payload.token_type === 'access' || payload.token_type === 'refresh') &&
    typeof payload.exp === 'number' &&
    typeof payload.jti === 'string' &&
    typeof payload.user_id === 'number'
  );
}

/** Adds to a map and drops its oldest entry beyond the bound. */
function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value ?? '');
}
