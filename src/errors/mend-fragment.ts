/** The fragment without those of its `&` parts that are badly percent-encoded; the same text where none is. */
export function mendFragment(hash: string): string {
  if (isDecodable(hash)) return hash;
  const parts = hash.replace(/^#/, '').split('&').filter(isDecodable);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
