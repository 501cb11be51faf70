import type { ErrorCode } from '../contract/errors';
import type { Exchange, SpannedText, Reading } from './exchange/exchange';
import type { Finding, FoundCause } from './rules/finding';
import type { DecodedToken } from './token/decode-token';

/** What a 429 asks for. */
export interface Wait {
  seconds: number;
  /** When one request may be sent again, in milliseconds since 1970; null where the input has no clock. */
  at: number | null;
  /** Null where the endpoint is not known. */
  scope: string | null;
}

export interface ExchangeDiagnosis<Found extends FoundCause = Finding> {
  exchange: Exchange;
  status: number | null;
  code: ErrorCode | null;
  /** Ranked: certain, likely, possible; none where the exchange does not show why. */
  findings: readonly Found[];
  wait: Wait | null;
  /** Whether the request may be repeated unchanged without doing its work twice; null where the method is not known. */
  isRepeatable: boolean | null;
  /** The request is part of a chain: the exchange after it follows its redirect. */
  leadsOn: boolean;
}

export interface TokenClaims extends SpannedText {
  claims: DecodedToken;
}

export interface Diagnosis<Found extends FoundCause = Finding> {
  reading: Reading;
  exchanges: readonly ExchangeDiagnosis<Found>[];
  /** The exchange that explains the failure; null where nothing was read. */
  verdict: ExchangeDiagnosis<Found> | null;
  tokens: readonly TokenClaims[];
}

export interface DiagnosisOptions {
  /** Milliseconds since 1970, used where the input has no time of its own. */
  now: number;
}
