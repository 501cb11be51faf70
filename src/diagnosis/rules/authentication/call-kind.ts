import type { Call } from '../call';
import { bodyEvidence } from '../evidence';
import type { Match } from '../rule';

/** Whether a call reaches one of these endpoints. */
export const isAt = ({ route, endpoint }: Call, ...ids: string[]): boolean =>
  route?.kind === 'endpoint' && endpoint !== null && ids.includes(endpoint.id);

/** Login, refresh and verify ignore the `Authorization` header, and the webhook takes no JWT. Source: FACTS.md §2, item 8. */
export const takesAccessToken = (call: Call): boolean =>
  !isAt(call, 'login', 'refresh', 'verify', 'webhook') && !isWebhookBody(call);
export const isWebhookBody = ({ body }: Call): boolean =>
  body.legacyCause === 'ingestion-token-wrong';

/** What a text of an older body proves by itself. */
export const legacy = (call: Call, id: string, certainty: Match['certainty']): Match | null =>
  call.body.legacyCause === id && call.body.message
    ? { certainty, why: 'The body of the response says so.', evidence: [bodyEvidence(call)] }
    : null;
