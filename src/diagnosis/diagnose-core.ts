import { statusPath } from '../contract/site';
import { knownStatuses } from '../errors/statuses';
import type { Diagnosis, DiagnosisOptions, ExchangeDiagnosis } from './diagnosis';
import { undecorate } from './exchange/decorations';
import { moveSpans } from './exchange/move-spans';
import { readExchanges } from './exchange/read-exchanges';
import type { OutcomeId } from './outcomes';
import { callsOf, type Call } from './rules/call';
import { findCauses, toFound } from './rules/find-causes';
import type { FoundCause } from './rules/finding';
import { bareCalls, requestCode } from './rules/incomplete';
import type { Match } from './rules/rule';
import { scopeOf, timeOf, waitOf } from './rules/wait';
import { isRepeatable, outcomeOf } from './rules/without-code';
import { decodeToken } from './token/decode-token';

type CoreDiagnosis = ExchangeDiagnosis<FoundCause>;

/** What an input shows, without the texts that every call with the same cause shares. Never throws. */
export function diagnoseCore(text: string, { now }: DiagnosisOptions): Diagnosis<FoundCause> {
  const { text: plain, toInput } = undecorate(text);
  const reading = readExchanges(plain);
  const calls = callsOf(reading.exchanges, now);
  const all = calls.length > 0 ? calls : bareCalls(reading, now);
  const found = { reading, exchanges: all.map(diagnoseCall) };
  const shown = plain === text ? found : moveSpans(found, toInput);
  const exchanges = shown.exchanges.map((diagnosis) => ({
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => quoting(finding, text)),
  }));
  return {
    reading: { ...shown.reading, text },
    exchanges,
    verdict: verdictOf(exchanges),
    tokens: shown.reading.tokens.map((token) => ({ ...token, claims: decodeToken(token.text) })),
  };
}

function diagnoseCall(call: Call): CoreDiagnosis {
  const outcome = outcomeOf(call);
  const expected = outcome || call.code !== null ? null : requestCode(call);
  const code = outcome ? null : (call.code ?? expected?.code ?? null);
  const found = outcome
    ? [outcomeFinding(call, outcome)]
    : code === null
      ? []
      : (expected?.findings ?? findCauses(call, code));
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
const quoting = (finding: FoundCause, input: string): FoundCause => ({
  ...finding,
  evidence: finding.evidence.map((evidence) => ({
    ...evidence,
    text: input.slice(evidence.start, evidence.end),
  })),
});

const isRedirect = ({ exchange: { status } }: Call): boolean =>
  status !== null && status >= 301 && status <= 308 && status !== 304;

function outcomeFinding({ exchange }: Call, match: Match & { id: OutcomeId }): FoundCause {
  const { status } = exchange;
  const path = status !== null && knownStatuses.includes(status) ? statusPath(status) : '/';
  return toFound(null, match.id, match, path);
}

/**
 * The exchange that explains a failure: the last that failed, as a chain of redirects ends in it; a redirect, a
 * success or an unchanged copy only where nothing failed.
 */
function verdictOf(exchanges: readonly CoreDiagnosis[]): CoreDiagnosis | null {
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
const isFailure = ({ code, causeId }: FoundCause): boolean =>
  code !== null || !harmless.has(causeId);
