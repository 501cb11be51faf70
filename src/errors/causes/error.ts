import { site } from '../../contract/site';
import type { Cause } from './cause-schema';

/** What an error without a code of its own can be. Source: FACTS.md §2. */
export const errorCauses = [
  {
    id: 'client-status',
    title: 'The status is from 400 to 499',
    sign: 'the status is below 500',
    evidence: 'The status of the response is below 500. The `message` is the error’s own text.',
    fix: 'Change what `message` and `details` name, then send the request once more. Do not repeat it unchanged.',
    proof: 'The changed request succeeds.',
  },
  {
    id: 'server-status',
    title: 'The status is 500 or above',
    sign: 'the status is 500 or above',
    evidence: 'The status of the response is 500 or above.',
    fix: `Retry a GET with exponential backoff, as for \`internal_server_error\`. Before you repeat a POST, check whether it took effect. If it stays, write to ${site.support} with the \`X-Request-Id\`.`,
    proof: 'The same request succeeds.',
  },
] as const satisfies readonly Cause[];
