/** The headers browser code on another origin may read. `Retry-After` is not among them. Source: api-facts §1. */
export const exposedHeaders = [
  'API-Version',
  'X-Request-Id',
  'X-Request-Duration-Ms',
  'ETag',
  'Last-Modified',
  'Cache-Control',
] as const;

/** The answer to a CORS preflight; null where the request is none. */
export function preflight(request: Request): Response | null {
  const { headers, method } = request;
  if (method !== 'OPTIONS' || !headers.has('origin')) return null;
  if (!headers.has('access-control-request-method')) return null;
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
      'Access-Control-Allow-Headers': headers.get('access-control-request-headers') ?? '',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** Lets any origin read an answer. */
export function addCors(request: Request, response: Response): void {
  if (!request.headers.has('origin')) return;
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Access-Control-Expose-Headers', exposedHeaders.join(', '));
}
