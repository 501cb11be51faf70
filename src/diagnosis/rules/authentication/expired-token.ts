import { formatSeconds } from '../../../limits/rates';
import type { SpannedText } from '../../exchange/exchange';
import type { DecodedToken } from '../../token/decode-token';
import type { Call } from '../call';
import { tokenEvidence } from '../evidence';
import type { Evidence, Match } from '../rule';

/** The moment of a call and whose clock says so. */
export function clockOf({ serverTime, exchange, now }: Call): { time: number; isServer: boolean } {
  if (serverTime !== null) return { time: serverTime, isServer: true };
  return { time: exchange.sentAt ?? now, isServer: false };
}

const utc = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? 'an unreadable time'
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
};

/** What an expired token shows; null where it has not expired. */
export function expired(
  call: Call,
  token: DecodedToken | null,
  span: SpannedText | null,
  kind: string,
): Match | null {
  if (!token || !span || token.problem || token.expiresAt === null) return null;
  const { time, isServer } = clockOf(call);
  if (token.expiresAt > time) return null;
  const since = formatSeconds(Math.max(0, Math.round((time - token.expiresAt) / 1000)));
  const clock = isServer
    ? 'by the response’s own `Date`'
    : call.exchange.sentAt === null
      ? 'by this machine’s clock'
      : 'by the client’s clock';
  return {
    certainty: isServer ? 'certain' : 'likely',
    why: `The ${kind} expired ${since} before the call, at ${utc(token.expiresAt)}, ${clock}.`,
    evidence: [
      tokenEvidence(span, `"exp": ${Math.round(token.expiresAt / 1000)}`),
      isServer ? dateEvidence(call) : null,
    ],
  };
}

export const dateEvidence = (call: Call): Evidence | null => {
  const header = call.exchange.responseHeaders.find(({ name }) => name === 'date');
  return header
    ? {
        text: header.value.text,
        start: header.start,
        end: header.end,
        shown: `Date: ${new Date(call.serverTime ?? 0).toUTCString()}`,
      }
    : null;
};
