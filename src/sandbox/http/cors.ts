/** The headers that browser code on another origin may read. `Retry-After` is not among them. Source: FACTS.md §1. */
export const exposedHeaders = [
  'API-Version',
  'X-Request-Id',
  'X-Request-Duration-Ms',
  'ETag',
  'Last-Modified',
  'Cache-Control',
] as const;

/** All response headers of a CORS preflight, which no other part of the API sees; null for any other request. */
export function preflightHeaders(request: Request): Record<string, string> | null {
  const { method, headers } = request;
  if (method !== 'OPTIONS' || !headers.has('origin')) return null;
  if (!headers.has('access-control-request-method')) return null;
  return {
    ...corsHeaders(request),
    'Content-Type': 'text/html; charset=utf-8',
    'Access-Control-Allow-Methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
    'Access-Control-Allow-Headers': headers.get('access-control-request-headers') ?? '',
    'Access-Control-Max-Age': '86400',
  };
}

/** The headers that let any origin read a response; none where the request has no origin. */
export function corsHeaders(request: Request): Record<string, string> {
  if (!request.headers.has('origin')) return {};
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': exposedHeaders.join(', '),
  };
}
