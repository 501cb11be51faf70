import { errors, type ErrorCode } from '../../contract/errors';
import { matchCode, withoutStatus } from '../../errors/recognition/match-code';
import { cutInput, parseResponse } from '../../errors/recognition/parse-response';
import { parseStatus } from '../../errors/recognition/parse-status';
import { knownStatuses } from '../../errors/statuses';
import { emptyExchange, type Exchange, type SpannedText, type Reading } from '../exchange/exchange';
import { findCauses } from './find-causes';
import type { FoundCause } from './finding';
import { callsOf, type Call } from './call';

/** What a request alone is sure to meet, in the API’s order of checks. Source: FACTS.md §2, item 8. */
const checked: readonly ErrorCode[] = ['not_acceptable', 'authentication_failed'];

/**
 * The code that a request without a response would get: its form decides it, such as a malformed header. Nothing is
 * said about what only the API knows.
 */
export function requestCode(call: Call): { code: ErrorCode; findings: FoundCause[] } | null {
  const { exchange, route } = call;
  if (exchange.formats[0] === 'token') return tokenAlone(call);
  if (exchange.status !== null || exchange.failure || !call.isApi || exchange.url === null)
    return null;
  if (exchange.headersShown !== 'all' || exchange.responseBody) return null;
  if (route?.kind === 'none' || route?.kind === 'id-not-a-number')
    return expected(call, 'not_found', () => true);
  if (route?.kind !== 'endpoint') return null;
  for (const code of checked) {
    const found = expected(call, code, ({ causeId }) => isSure(call, code, causeId));
    if (found) return found;
  }
  const isOther =
    call.method !== null &&
    !['HEAD', 'OPTIONS', ...route.endpoints.map(({ method }) => method as string)].includes(
      call.method,
    );
  return isOther ? expected(call, 'method_not_allowed', () => true) : null;
}

/** A token that was pasted by itself: what it would meet as an access token. */
function tokenAlone(call: Call): ReturnType<typeof requestCode> {
  const found = expected(call, 'authentication_failed', ({ causeId }) =>
    isSure(call, 'authentication_failed', causeId),
  );
  const findings = found?.findings.map((finding) =>
    finding.causeId === 'refresh-token-as-access'
      ? { ...finding, certainty: 'possible' as const }
      : finding,
  );
  return findings ? { code: 'authentication_failed', findings } : null;
}

function expected(
  call: Call,
  code: ErrorCode,
  isKept: (finding: FoundCause) => boolean,
): { code: ErrorCode; findings: FoundCause[] } | null {
  const findings = findCauses(call, code)
    .filter(isKept)
    .map((finding) => ({
      ...finding,
      certainty: finding.certainty === 'certain' ? ('likely' as const) : finding.certainty,
      why: `${finding.why} The API refuses such a request.`,
    }));
  return findings.length > 0 ? { code, findings } : null;
}

/** A well-formed token or password may be right: only its form, its kind and its time are judged without a response. */
function isSure(call: Call, code: ErrorCode, id: string): boolean {
  if (code === 'not_acceptable') {
    const accept = call.exchange.requestHeaders
      .find(({ name }) => name === 'accept')
      ?.value.text.toLowerCase();
    return (
      accept !== undefined &&
      accept.trim() !== '' &&
      !/application\/(?:json|\*)|\*\/\*/.test(accept)
    );
  }
  if (
    [
      'credentials-wrong',
      'refresh-token-dead',
      'ingestion-token-wrong',
      'header-not-needed',
    ].includes(id)
  )
    return false;
  if (id === 'token-altered') return call.authorization?.decoded?.problem != null;
  return !(id === 'header-missing' && call.endpoint?.access === 'public');
}

/** What a bare code, status, message or token stands for, as calls. */
export function bareCalls({ text, tokens }: Reading, now: number): Call[] {
  const [token] = tokens;
  const trimmed = text.trim();
  if (token && trimmed.length - token.text.length < 40) return callsOf([tokenExchange(token)], now);
  const input = cutInput(text);
  const response = parseResponse(input);
  const match = matchCode(input.trim(), response);
  const named = match ? null : (response.status ?? parseStatus(input.trim()));
  const isKnown = named !== null && (knownStatuses.includes(named) || named >= 400);
  if (!match && !isKnown) return [];
  const start = text.search(/\S/);
  const at: SpannedText = {
    text: trimmed.slice(0, 200),
    start,
    end: start + Math.min(200, trimmed.length),
  };
  const exchange: Exchange = { ...emptyExchange('text'), statusAt: at };
  if (!match) {
    const calls = callsOf([{ ...exchange, status: named }], now);
    // A status that no code has comes with the code for any other.
    const isOther = named !== null && !knownStatuses.includes(named);
    return isOther ? calls.map((call) => ({ ...call, code: withoutStatus })) : calls;
  }
  const status = errors.find(({ code }) => code === match.code)?.status ?? null;
  return callsOf([{ ...exchange, status, responseBody: at }], now);
}

/** A token by itself is read as the header of a call of the API. */
const tokenExchange = (token: SpannedText): Exchange => ({
  ...emptyExchange('token'),
  requestHeaders: [
    {
      name: 'authorization',
      value: { text: `Bearer ${token.text}`, start: token.start, end: token.end },
      start: token.start,
      end: token.end,
    },
  ],
});
