import { rateText } from './contract-text';
import type { Cause } from './cause-schema';

/** Why a rate limit is used up, most likely first. Source: FACTS.md §4. */
export const throttledCauses = [
  {
    id: 'scope-used-up',
    title: 'The scope’s limit is used up',
    sign: 'your log has as many calls as the limit allows',
    evidence: `Your own log has as many calls of this scope in the sliding window as its limit allows, e.g. ${rateText('bulk_operation')} for \`bulk_operation\`. Endpoints with the same scope share one window: listing uploads uses what creating them needs.`,
    fix: 'Wait `wait_seconds`, then send one request: at least one slot is free then. From then on spread the calls over the window, with larger pages and filters.',
    proof:
      'The same request succeeds after `wait_seconds`, and a run at the new pace meets no 429.',
  },
  {
    id: 'login-quota-spent',
    title: 'The login quota is spent',
    sign: `path is \`auth/token/…\`; ${rateText('authentication')}`,
    evidence: `The endpoint is \`auth/token/\`, \`auth/token/refresh/\` or \`auth/token/verify/\`. The three share ${rateText('authentication')} per IP address, and responses 400, 401 and 405 count too.`,
    fix: 'Stop, and wait `wait_seconds`. Log in once and keep both tokens, read `exp` from the token instead of calling verify, and refresh in one place for all workers behind the same address.',
    proof: 'The log shows one login at the start and one refresh per expiry, and no 429.',
  },
  {
    id: 'burst-of-calls',
    title: 'Many calls at once',
    sign: 'parallel workers, or jobs that start on the hour',
    evidence:
      'The calls in your log lie within a few seconds: parallel workers, a loop without a pause, or jobs that all start on the hour.',
    fix: 'Put the calls into one queue that sends them at the scope’s pace, and start jobs at different times.',
    proof: 'The log shows even gaps between the calls, and a full run meets no 429.',
  },
  {
    id: 'retry-loop',
    title: 'A retry loop does not wait long enough',
    sign: 'the same request again before `wait_seconds`',
    evidence:
      'The log shows the same request again before `wait_seconds` has passed. Refused requests do not push the time out, and they do not succeed either.',
    fix: 'Wait at least `wait_seconds` of the latest response before each repetition. Where that is longer than the job may take, stop and say when to try again.',
    proof: 'Between a 429 and the next try of the same request lie at least `wait_seconds`.',
  },
  {
    id: 'account-shared',
    title: 'Someone else uses the same account or address',
    sign: 'your log has fewer calls than the limit',
    evidence:
      'Your own log has clearly fewer calls in the window than the limit. Another program, a colleague or a test run uses the same account, or, where the call is not signed in, the same IP address.',
    fix: 'Ask your organisation’s admin for an account per program. Add up the calls of all programs behind the same IP address.',
    proof: 'The count in your own log agrees with the point where the 429 comes.',
  },
  {
    id: 'polling-too-fast',
    title: 'Polling for a result too fast',
    sign: 'one GET over and over',
    evidence: `The log shows one GET over and over, e.g. \`GET /api/v1/reports/{id}/\` (\`user\`, ${rateText('user')}). A 304 counts like any response, so an \`ETag\` does not help.`,
    fix: 'Poll a report every 30 seconds or slower, and stop once its `status` is `success` or `failed`.',
    proof:
      'The polling of one report stays far below the limit, and other calls of the scope succeed beside it.',
  },
] as const satisfies readonly Cause[];
