import { findOtherBody } from '../../contract/find';
import type { otherBodies } from '../../contract/other-bodies';

/** A body outside the envelope as its JSON text in backticks; throws on an unknown id or one without a JSON body. */
export function bodyText(id: (typeof otherBodies)[number]['id']): string {
  const { body } = findOtherBody(id);
  if (body === null) throw new Error(`The other body "${id}" is HTML; name one with a JSON body.`);
  return `\`${JSON.stringify(body).replaceAll('":', '": ').replaceAll(',"', ', "')}\``;
}
