/** The longest text that is read, in characters: more than any response of the API that explains an error. */
export const maxInput = 50_000;

/** Every typed or pasted text is cut with this before anything else reads it. */
export function cutInput(text: string): string {
  return text.slice(0, maxInput);
}

type JsonObject = Readonly<Record<string, unknown>>;

/** What a pasted text holds of a response: all, parts or nothing. */
export interface ParsedResponse {
  /** The status of the last status line, as `curl -i` shows it after redirects. */
  status: number | null;
  /** The headers after the last status line, by lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** The body if it is a JSON object. */
  body: JsonObject | null;
}

const statusLine = /^(?:<\s*)?HTTP\/[0-9.]{1,4}\s+([0-9]{3})\b/;
const headerLine = /^(?:<\s*)?([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*)$/s;

/** Reads a pasted body, or the output of `curl -i` or `curl -v`. Never throws. */
export function parseResponse(text: string): ParsedResponse {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const start = lines.map((line) => statusLine.test(line)).lastIndexOf(true);
  if (start < 0) return { status: null, headers: new Map(), body: findObject(text) };
  const headers = new Map<string, string>();
  let next = start + 1;
  for (; next < lines.length; next += 1) {
    const pair = headerLine.exec(lines[next] ?? '');
    if (!pair) break;
    headers.set((pair[1] ?? '').toLowerCase(), pair[2] ?? '');
  }
  return {
    status: Number(statusLine.exec(lines[start] ?? '')?.[1]),
    headers,
    body: findObject(lines.slice(next).join('\n')),
  };
}

/** The JSON object in a text: from the first brace before a quote to the last brace. */
function findObject(text: string): JsonObject | null {
  const from = text.search(/\{\s*"/);
  const to = text.lastIndexOf('}');
  if (from < 0) return null;
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A JSON object: no array, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings in a JSON value. A loop, as recursion would overflow on deep nesting that someone pastes. */
export function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') strings.push(next);
    else if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) waiting.push(inner);
    }
  }
  return strings;
}
