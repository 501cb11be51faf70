/** The `ETag` of a body: two 32-bit FNV-1a hashes of its text. It tells versions apart and protects nothing. */
export function etagOf(body: string): string {
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

/** Whether the client says it has this version. */
export function isCurrent(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  const tags = known.split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etag) || tags.includes(`W/${etag}`);
}
