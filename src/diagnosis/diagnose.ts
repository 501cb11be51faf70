import type { ErrorCode } from '../contract/errors';
import { findError } from '../contract/find';
import { statusPath } from '../contract/site';
import { knownStatuses } from '../errors/statuses';
import type { Exchange, Placed, Reading } from './exchange/exchange';
import { readExchanges } from './exchange/read-exchanges';
import { findOutcome, type OutcomeId } from './outcomes';
import { callsOf, type Call } from './rules/call';
import { codeFindings, toFinding, type Finding } from './rules/finding';
import type { Match } from './rules/rule';
import { scopeOf, timeOf, waitOf } from './rules/wait';
import { isRepeatable, outcomeOf } from './rules/without-code';
import { bareCalls, requestCode } from './rules/incomplete';
import { decodeToken, type DecodedToken } from './token/decode-token';

/** What a 429 asks for. */
export interface Wait {
  seconds: number;
  /** When one request may be sent again, in milliseconds since 1970; null where the input has no clock. */
  at: number | null;
  /** Null where the endpoint is not known. */
  scope: string | null;
}

export interface ExchangeDiagnosis {
  exchange: Exchange;
  status: number | null;
  code: ErrorCode | null;
  /** Ranked: certain, likely, possible; none where the exchange does not show why. */
  findings: readonly Finding[];
  wait: Wait | null;
  /** Whether the request may be repeated unchanged without doing its work twice; null where the method is not known. */
  isRepeatable: boolean | null;
  /** The request is part of a chain: the exchange after it follows its redirect. */
  leadsOn: boolean;
}

export interface TokenClaims extends Placed {
  claims: DecodedToken;
}

export interface Diagnosis {
  reading: Reading;
  exchanges: readonly ExchangeDiagnosis[];
  /** The exchange that explains the failure; null where nothing was read. */
  verdict: ExchangeDiagnosis | null;
  tokens: readonly TokenClaims[];
}

export interface DiagnosisOptions {
  /** Milliseconds since 1970, used where the input has no time of its own. */
  now: number;
}

/** Why a pasted call failed. Never throws; the work grows with the length of the text. */
export function diagnose(text: string, { now }: DiagnosisOptions): Diagnosis {
  return diagnoseReading(readExchanges(text), { now });
}

export function diagnoseReading(reading: Reading, { now }: DiagnosisOptions): Diagnosis {
  const tokens = reading.tokens.map((token) => ({ ...token, claims: decodeToken(token.text) }));
  const calls = callsOf(reading.exchanges, now);
  const all = calls.length > 0 ? calls : bareCalls(reading, now);
  const exchanges = all.map(diagnoseCall).map((diagnosis) => ({
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => quoting(finding, reading.text)),
  }));
  return { reading, exchanges, verdict: verdictOf(exchanges), tokens };
}

function diagnoseCall(call: Call): ExchangeDiagnosis {
  const outcome = outcomeOf(call);
  const expected = outcome || call.code !== null ? null : requestCode(call);
  const code = outcome ? null : (call.code ?? expected?.code ?? null);
  const found = outcome
    ? [outcomeFinding(call, outcome)]
    : code === null
      ? []
      : (expected?.findings ?? codeFindings(call, code));
  const wait = code === 'throttled' ? waitOf(call) : null;
  const time = timeOf(call);
  return {
    exchange: call.exchange,
    status: call.exchange.status,
    code,
    findings: found,
    wait:
      wait === null
        ? null
        : {
            seconds: wait,
            at: time === null ? null : time + wait * 1000,
            scope: scopeOf(call)?.scope ?? null,
          },
    isRepeatable: isRepeatable(call),
    leadsOn: isRedirect(call) && call.calls[call.index + 1] !== undefined,
  };
}

/** Quotes the input as it stands there, escapes and all. */
const quoting = (finding: Finding, input: string): Finding => ({
  ...finding,
  evidence: finding.evidence.map((evidence) => ({
    ...evidence,
    text: input.slice(evidence.start, evidence.end),
  })),
});

const isRedirect = ({ exchange: { status } }: Call): boolean =>
  status !== null && status >= 301 && status <= 308 && status !== 304;

function outcomeFinding({ exchange }: Call, match: Match & { id: OutcomeId }): Finding {
  const { status } = exchange;
  const path = status !== null && knownStatuses.includes(status) ? statusPath(status) : '/';
  return toFinding(null, findOutcome(match.id), match, path);
}

/**
 * The exchange that explains a failure: the last that failed, as a chain of redirects ends in it; a redirect, a
 * success or an unchanged copy only where nothing failed.
 */
function verdictOf(exchanges: readonly ExchangeDiagnosis[]): ExchangeDiagnosis | null {
  const failed = exchanges.filter(
    ({ code, findings }) => code !== null || findings.some(isFailure),
  );
  const withCause = failed.filter(({ findings }) => findings.length > 0);
  const redirected = exchanges.filter(({ findings }) =>
    findings.some(({ causeId }) => causeId.startsWith('redirect')),
  );
  return withCause.at(-1) ?? failed.at(-1) ?? redirected[0] ?? exchanges.at(-1) ?? null;
}

const harmless = new Set(['success', 'not-modified', 'redirect-slash', 'redirect-elsewhere']);
const isFailure = ({ code, causeId }: Finding): boolean => code !== null || !harmless.has(causeId);

/** The heading of a diagnosis: code or status, and the cause in a few words. */
export function headline({ code, status, findings }: ExchangeDiagnosis): string {
  const [first] = findings;
  const name = code ?? (status === null ? 'no response' : `HTTP ${status}`);
  if (first) return `${name}: ${first.title}`;
  if (code) return `${name}: ${findError(code).title}, cause not shown`;
  return `${name}: cause not shown`;
}
