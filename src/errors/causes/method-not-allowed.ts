import type { Cause } from './cause-schema';

/** Why a method is rejected, most likely first. Source: FACTS.md §2. */
export const methodNotAllowedCauses = [
  {
    id: 'method-wrong',
    title: 'The endpoint does not have this method',
    sign: 'the method you sent is not in `Allow`',
    evidence:
      'The method in `message` is the one your code sends, and it is not in the response’s `Allow` header.',
    fix: 'Use a method that `Allow` lists, or the endpoint that has yours: triggering a report is `POST /api/v1/reports/trigger/`, not `POST /api/v1/reports/`.',
    proof: '`curl -i` with that method no longer returns 405.',
  },
  {
    id: 'redirect-became-get',
    title: 'A redirect turned the POST into a GET',
    sign: '`Method "GET" not allowed.`, but you sent a POST',
    evidence:
      'The `message` is `Method "GET" not allowed.` although your code sends a POST, and its path has no slash at the end. Most clients repeat a 301 as a GET without the body. Where GET is allowed, you get a list instead of the new object.',
    fix: 'Add the slash at the end of the path, e.g. `/api/v1/auth/token/`. Do not let a client follow redirects for a POST.',
    proof:
      '`response.history` in requests is empty, or `response.redirected` of `fetch` is `false`, and the POST succeeds.',
  },
] as const satisfies readonly Cause[];
