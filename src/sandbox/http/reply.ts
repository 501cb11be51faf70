import { docsUrl } from '../../contract/site';
import { ApiError, apiError } from './api-error';

/** A response before the headers that every response carries are added. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

const jsonType = { 'Content-Type': 'application/json' };
const htmlType = { 'Content-Type': 'text/html; charset=utf-8' };

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: jsonType,
  body: JSON.stringify(value),
});

/** A JSON value with its `ETag`; a 304 where the client already has that version. */
export function conditionalReply(request: Request, status: number, value: unknown): Reply {
  const body = JSON.stringify(value);
  const ETag = etagOf(body);
  if (isCurrent(request, ETag)) return { status: 304, headers: { ETag }, body: null };
  return { status, headers: { ...jsonType, ETag }, body };
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
  headers: htmlType,
  body: `<!doctype html>
<html lang="en">
<head><title>Not Found</title></head>
<body><h1>Not Found</h1><p>The requested resource was not found on this server.</p></body>
</html>
`,
};

/** Redirects a path without its trailing slash; the query is kept. Source: FACTS.md §2 item 5. */
export function addSlashReply(pathname: string, search: string): Reply {
  return { status: 301, headers: { ...htmlType, Location: `${pathname}/${search}` }, body: null };
}

/** Two 32-bit FNV-1a hashes of a body: enough to tell versions apart. */
function etagOf(body: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return `"${hex(high)}${hex(low)}"`;
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

function isCurrent(request: Request, etag: string): boolean {
  const tags = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etag) || tags.includes(`W/${etag}`);
}
