import { SignJWT, jwtVerify } from 'jose';
import type { SandboxOptions } from '../options';

type TokenType = 'access' | 'refresh';

/** The payload of a token of the API. Times are seconds since 1970. */
export interface TokenPayload {
  token_type?: unknown;
  exp: number;
  iat?: number;
  jti: string;
  user_id?: unknown;
}

/** The oldest revoked tokens are forgotten beyond this. */
const maxRevoked = 10_000;

/** Issues and verifies the HS256 tokens of one sandbox, and remembers the refresh tokens that rotation revoked. */
export class Tokens {
  private readonly key: Uint8Array;
  /** By `jti`, oldest first. */
  private readonly revoked = new Set<string>();

  constructor(private readonly options: SandboxOptions) {
    this.key = new TextEncoder().encode(options.secret);
  }

  /**
   * A new signed token for a user. A refresh passes the `iat` of the refresh token on: the new access token keeps it,
   * while `exp` counts from now. Source: FACTS.md §3.
   */
  async issue(type: TokenType, userId: number, iat = this.seconds()): Promise<string> {
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

  /** The payload of a token with a valid signature, a `jti`, an `exp` in the future and an `iat` that is not; else null. */
  async read(token: string): Promise<TokenPayload | null> {
    try {
      const options = { algorithms: ['HS256'], currentDate: new Date(this.options.now()) };
      const { payload } = await jwtVerify(token, this.key, options);
      return isTokenPayload(payload) && !((payload.iat ?? 0) > this.seconds()) ? payload : null;
    } catch {
      return null;
    }
  }

  revoke({ jti }: TokenPayload): void {
    this.revoked.add(jti);
    if (this.revoked.size > maxRevoked) this.revoked.delete(this.revoked.keys().next().value ?? '');
  }

  isRevoked({ jti }: TokenPayload): boolean {
    return this.revoked.has(jti);
  }

  private seconds(): number {
    return Math.floor(this.options.now() / 1000);
  }
}

function isTokenPayload(
  payload: Record<string, unknown>,
): payload is Record<string, unknown> & TokenPayload {
  return typeof payload.exp === 'number' && typeof payload.jti === 'string';
}
