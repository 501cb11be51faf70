import { keptAtHeader } from './kept-at-header';

/** A copy of an answer that says when it was kept: `now`, in milliseconds of the epoch. */
export async function stampCopy(answer: Response, now: number): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.set(keptAtHeader, String(now));
  return new Response(await answer.blob(), { status: answer.status, headers });
}
