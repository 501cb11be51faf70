/** Adds an `ETag` to a 200 and turns it into a 304 without a body where the client has that version. */
export async function addEtag(request: Request, response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const body = await response.text();
  const etag = `"${hash(body)}"`;
  const headers = new Headers(response.headers);
  headers.set('ETag', etag);
  const known =
    request.headers
      .get('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim()) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`) || known.includes('*')) {
    headers.delete('Content-Type');
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status: 200, headers });
}

/** A 53-bit hash of a text (two FNV-1a halves), as hexadecimal: tells versions apart, protects nothing. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
