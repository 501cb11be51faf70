/** The headers that browser code on another origin may read. `Retry-After` is not among them. Source: FACTS.md §1. */
export const exposedHeaders = [
  'API-Version',
  'X-Request-Id',
  'X-Request-Duration-Ms',
  'ETag',
  'Last-Modified',
  'Cache-Control',
] as const;

/** The response headers of a CORS preflight; null for any other request. */
export function preflightHeaders({ method, headers }: Request): Record<string, string> | null {
  if (method !== 'OPTIONS' || !headers.has('origin')) return null;
  if (!headers.has('access-control-request-method')) return null;
  return {
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
