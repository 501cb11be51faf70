import { decodeComponent } from './decode-component';

/** The fragment without those of its `&` parts that are badly percent-encoded; the same text where none is. */
export function mendFragment(hash: string): string {
  if (isDecodable(hash)) return hash;
  const parts = hash.replace(/^#/, '').split('&').filter(isDecodable);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

const isDecodable = (text: string): boolean => decodeComponent(text) !== null;
