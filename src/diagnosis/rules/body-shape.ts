import { errors, type ErrorCode } from '../../contract/errors';
import { matchCode, type CodeMatch } from '../../errors/recognition/match-code';
import { parseResponse } from '../../errors/recognition/parse-response';
import {
  collapseSpaces,
  detailMessages,
  templatePattern,
} from '../../errors/recognition/known-messages';
import { maxWait } from '../../errors/call-details/wait';
import { within, type Exchange, type SpannedText } from '../exchange/exchange';
import { entryOf, parseLiteral, textOf, type Literal } from '../exchange/parse-literal';

/** A known text of a response, and where it stands. */
export interface Message extends SpannedText {
  /** As the contract writes it: safe to show. */
  known: string;
  /** The field it is about; null for `detail` and `non_field_errors`. */
  field: string | null;
  cause: string | null;
}

/** What a response’s body is. */
export interface BodyShape {
  kind: 'envelope' | 'other-json' | 'html' | 'text' | 'none';
  /** The code the body names or is known to mean. */
  code: ErrorCode | null;
  /** The cause that a text of an older or other body proves. */
  legacyCause: string | null;
  /** The known texts of `details`. */
  messages: readonly Message[];
  /** The exact message or `detail`, with its span. */
  message: SpannedText | null;
  waitSeconds: number | null;
}

const none: BodyShape = {
  kind: 'none',
  code: null,
  legacyCause: null,
  messages: [],
  message: null,
  waitSeconds: null,
};
const codes: readonly ErrorCode[] = errors.map(({ code }) => code);
const patterns = detailMessages.map((known) => ({
  ...known,
  pattern: templatePattern(known.text),
}));
const maxRead = 50_000;

const match = (text: string): CodeMatch | null => matchCode(text.trim(), parseResponse(text));

/** A wait in a body that is cut off, or no JSON. */
const written = /wait_seconds["']?\s{0,4}:\s{0,4}(\d{1,9})/;

/** A wait in whole seconds, as the API writes it; null for anything else, and for more than a day. */
export const waitIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= maxWait ? Number(text) : null;

/** Reads a response’s body: the envelope, an older or other JSON body, HTML or text. */
export function bodyShape({ responseBody, status }: Exchange): BodyShape {
  if (!responseBody || responseBody.text.trim() === '') return none;
  const text = responseBody.text.slice(0, maxRead);
  if (/^\s*<(?:!doctype|html|head|title|\?xml|center|h1)\b/i.test(text)) {
    const found = status === null ? match(text) : null;
    return { ...none, kind: 'html', code: found?.code ?? null };
  }
  const start = text.search(/[{[]/);
  const value =
    start >= 0 && text.slice(0, start).trim().length < 3 ? parseLiteral(text, start).value : null;
  const error = entryOf(value ?? undefined, 'error');
  const code = codes.find((known) => known === textOf(entryOf(error, 'code')));
  if (error?.kind === 'object' && code) return envelope(responseBody, error, code);
  const found = status !== null && status < 400 ? null : match(text);
  const kind = value ? 'other-json' : 'text';
  if (!found) return { ...none, kind };
  const detail = entryOf(value ?? undefined, 'detail') ?? entryOf(value ?? undefined, 'error');
  const message = placeIn(responseBody, detail);
  return {
    kind: /"code"\s{0,4}:\s{0,4}"/.test(text) && !value ? 'envelope' : kind,
    code: found.code,
    legacyCause: found.cause,
    messages: messagesIn(
      responseBody,
      value ?? { kind: 'string', text, start: -1, end: text.length + 1 },
    ),
    message,
    waitSeconds: waitIn(found.parts?.wait_seconds ?? written.exec(text)?.[1]),
  };
}

function envelope(body: SpannedText, error: Literal, code: ErrorCode): BodyShape {
  const details = entryOf(error, 'details');
  return {
    kind: 'envelope',
    code,
    legacyCause: null,
    messages: messagesIn(body, details),
    message: placeIn(body, entryOf(error, 'message')),
    waitSeconds: waitIn(textOf(entryOf(details, 'wait_seconds'))),
  };
}

const placeIn = (body: SpannedText, value: Literal | undefined): SpannedText | null =>
  value?.kind === 'string'
    ? { ...within(body, value.start + 1, value.end - 1), text: value.text }
    : null;

/** The known texts in `details`, in a loop: pasted nesting may be deep. */
function messagesIn(body: SpannedText, details: Literal | undefined): Message[] {
  const messages: Message[] = [];
  const waiting: [string | null, Literal][] = details ? [[null, details]] : [];
  while (waiting.length > 0 && messages.length < 50) {
    const [field, value] = waiting.shift() ?? [];
    if (value?.kind === 'object') {
      for (const [key, inner] of value.entries) {
        waiting.push([
          field ?? (/^(?:detail|non_field_errors|error|messages)$/.test(key) ? null : key),
          inner,
        ]);
      }
    } else if (value?.kind === 'array') {
      for (const inner of value.items.slice(0, 50)) waiting.push([field ?? null, inner]);
    } else if (value?.kind === 'string') {
      const spaced = collapseSpaces(value.text.slice(0, 2000));
      const known = patterns.find(({ pattern }) => pattern.test(spaced));
      const span = placeIn(body, value);
      if (known && span)
        messages.push({ ...span, known: known.text, field: field ?? null, cause: known.cause });
    }
  }
  return messages;
}
