import { docsUrl } from '../../contract/site';
import { ApiError, apiError } from './api-error';

/** A response before the headers that every response carries are added. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

const jsonType = { 'Content-Type': 'application/json' };

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: jsonType,
  body: JSON.stringify(value),
});

/**
 * What Django's ConditionalGetMiddleware makes of a response: each body of a GET has an `ETag`, that of an error too,
 * and a success the client already has is a 304, which keeps no header of the view.
 */
export function conditionalReply(request: Request, reply: Reply): Reply {
  if (request.method !== 'GET' || !reply.body) return reply;
  const ETag = etagOf(reply.body);
  if (reply.status < 300 && isCurrent(request, ETag)) {
    return { status: 304, headers: { ETag }, body: null };
  }
  return { ...reply, headers: { ...reply.headers, ETag } };
}

/** The envelope of an error; anything but an ApiError is a 500 without details. */
export function errorReply(error: unknown, withDocsUrl: boolean): Reply {
  const known = error instanceof ApiError ? error : apiError('internal_server_error');
  const { code, message, details, status, headers } = known;
  const link = withDocsUrl ? { docs_url: docsUrl(code) } : {};
  const reply = jsonReply(status, { error: { code, message, details, ...link } });
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** For a path that no route matches: HTML, not the envelope. Source: FACTS.md §2 item 4. */
export const noRouteReply: Reply = {
  status: 404,
  headers: { 'Content-Type': 'text/html' },
  body: `<!doctype html>
<html lang="en">
<head><title>Not Found</title></head>
<body><h1>Not Found</h1><p>The requested resource was not found on this server.</p></body>
</html>
`,
};

/** Redirects a path without its trailing slash; the query is kept. Source: FACTS.md §2 item 5. */
export function addSlashReply(pathname: string, search: string): Reply {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    Location: `${pathname}/${search}`,
  };
  return { status: 301, headers, body: null };
}

/** Four 32-bit FNV-1a hashes of a body, as long as the MD5 the API sends. */
function etagOf(body: string): string {
  const hashes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x2545f491];
  const factors = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i);
    for (let j = 0; j < hashes.length; j++) {
      hashes[j] = Math.imul((hashes[j] ?? 0) ^ unit, factors[j] ?? 1);
    }
  }
  return `"${hashes.map(hex).join('')}"`;
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

function isCurrent(request: Request, etag: string): boolean {
  const tags = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etag) || tags.includes(`W/${etag}`);
}
