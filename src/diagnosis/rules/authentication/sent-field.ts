import { within, type SpannedText } from '../../exchange/exchange';
import { entryOf, parseLiteral, textOf } from '../../exchange/parse-literal';
import type { Call } from '../call';

/** A field of the JSON or form that was sent. */
export function sentField({ exchange }: Call, name: string): SpannedText | null {
  const { requestBody: body } = exchange;
  if (!body) return null;
  const start = body.text.search(/\S/);
  const value =
    start >= 0 && body.text[start] === '{'
      ? entryOf(parseLiteral(body.text, start).value ?? undefined, name)
      : undefined;
  if (value?.kind === 'string')
    return within(body, value.start + 1, value.end - 1).text === value.text
      ? within(body, value.start + 1, value.end - 1)
      : { ...body, text: value.text };
  if (value) return { ...body, text: textOf(value) ?? '' };
  if (body.text.startsWith('{')) return null;
  const text = new URLSearchParams(body.text.slice(0, 20_000)).get(name);
  return text === null ? null : { ...body, text };
}
