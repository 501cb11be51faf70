import type { Cause } from './cause-schema';

/** Why there is nothing at a path, most likely first. Source: FACTS.md §2. */
export const notFoundCauses = [
  {
    id: 'id-wrong',
    title: 'The id does not exist',
    sign: 'JSON body; the id is on no page of the list',
    evidence:
      'The body is the envelope, and the id is on no page of the list endpoint that the same account reads, e.g. `GET /api/v1/uploads/`.',
    fix: 'Take the id from the list endpoint of the same resource. Upload ids and claim ids are separate.',
    proof: 'The id is in `results` of the list, and the request for it returns 200.',
  },
  {
    id: 'object-deleted',
    title: 'The object was deleted',
    sign: 'JSON body; the same account read it before',
    evidence: 'The same account read the same id before with 200, and it is no longer in the list.',
    fix: 'Remove the id from your own store, and treat a 404 there as the end of that object.',
    proof: 'Your next run does not ask for the id. A superuser does not see it either.',
  },
  {
    id: 'other-customer',
    title: 'The object belongs to another customer',
    sign: 'JSON body; another customer’s account reads it',
    evidence:
      'An account of the other customer, or a superuser, reads the same id with 200. The body is the same as for an id that does not exist, so that ids cannot be guessed.',
    fix: 'Make the call with an account of the customer that owns the object.',
    proof: 'With that account’s token the same request returns 200.',
  },
  {
    id: 'page-beyond-last',
    title: 'The page is beyond the last one',
    sign: '`Invalid page.` in `details`',
    evidence: '`details` is `{"detail": "Invalid page."}`, and the URL has a `page`.',
    fix: 'Follow `next` of each response until it is `null`, instead of counting pages. Start again at page 1 where the list has become shorter.',
    proof: 'The loop ends on a response whose `next` is `null`, without a 404.',
  },
  {
    id: 'path-wrong',
    title: 'The path matches no endpoint',
    sign: 'HTML body; no endpoint has this path',
    evidence:
      'The response has `Content-Type: text/html` and no envelope: no endpoint has been reached.',
    fix: 'Correct the path: it starts with `/api/v1/`, ends with a slash, and is spelt as in the list of endpoints, e.g. `drift-events` with a hyphen and `payer_summary` with an underscore.',
    proof: 'The response has `Content-Type: application/json`.',
  },
  {
    id: 'id-not-a-number',
    title: 'The id in the path is not a number',
    sign: 'HTML body; `undefined` or `None` in the path',
    evidence:
      'The response has `Content-Type: text/html`, and the place of the id holds something else, e.g. `/api/v1/uploads/undefined/`, `/api/v1/uploads/None/` or a file name.',
    fix: 'Put the numeric `id` of the list’s response into the path, and stop before the call where it is empty.',
    proof:
      'Print the path before the call: the id is a number. The response has `Content-Type: application/json`.',
  },
] as const satisfies readonly Cause[];
