import { site } from '../../contract/site';
import type { Cause } from './cause-schema';

/** Why the server fails, most likely first; the caller tells them apart only by repeating. Source: FACTS.md §2. */
export const internalServerErrorCauses = [
  {
    id: 'passing-fault',
    title: 'A transient error',
    sign: 'the same GET works a minute later',
    evidence: `The same GET succeeds a minute later, other endpoints may fail at the same time, and ${site.status} may report it.`,
    fix: 'Retry a GET with exponential backoff (1, 2, 4 s), three times at most. Before you repeat a POST, check whether it took effect.',
    proof: 'The same request succeeds, several times in a row.',
  },
  {
    id: 'request-too-large',
    title: 'The request asks for too much',
    sign: 'a smaller `page_size` or shorter dates work',
    evidence:
      'The same endpoint succeeds with a smaller `page_size`, one filter more or a shorter span of dates. A long operation can run out of time.',
    fix: 'Ask for less at a time: leave `page_size` at its default, follow `next`, and narrow the dates.',
    proof: 'The smaller request succeeds, and all pages together give the whole result.',
  },
  {
    id: 'fails-every-time',
    title: 'It fails every time',
    sign: 'the smallest request fails too, after pauses',
    evidence:
      'The same request fails after pauses of minutes, in its smallest form too, while other requests succeed.',
    fix: `Write to ${site.support} with the \`X-Request-Id\`, the UTC time, the method and path, and the body without secrets. Stop the repetitions until they reply.`,
    proof: 'Support names the cause, and the same request succeeds after the repair.',
  },
] as const satisfies readonly Cause[];
