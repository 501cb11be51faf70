import type { ErrorEntry } from '../../contract/schema';
import { docsUrl } from '../../contract/site';
import { linkKeys, type LinkParams } from '../call-details/link-params';

type LinkKey = keyof LinkParams;

/** Which kinds of `details` give an argument; those absent here belong to every response. */
const kinds: Partial<Record<LinkKey, readonly ErrorEntry['details']['kind'][]>> = {
  wait_seconds: ['wait'],
  field: ['fields'],
  detail: ['why', 'why_or_none'],
};

/**
 * The pattern of a code's link, as an RFC 6570 template: each argument that its response can give, in the fragment. An
 * argument that is not known stays empty, and the page leaves it out.
 */
export function linkTemplate(code: string, { kind }: ErrorEntry['details']): string {
  const fitting = linkKeys.filter((key) => kinds[key]?.includes(kind) ?? true);
  return `${docsUrl(code)}#${fitting.map((key) => `${key}={${key}}`).join('&')}`;
}
