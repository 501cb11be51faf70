import { asObject } from './as-object';

/** What can be read from pasted text that holds an answer of the API: all of it, parts, or nothing. */
export interface PastedAnswer {
  /** The last status line’s status, as `curl -i` shows it after redirects. */
  status: number | null;
  /** The headers after the last status line, by lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** The body where it is a JSON object. */
  body: Readonly<Record<string, unknown>> | null;
}

const statusLine = /^(?:<\s*)?HTTP\/[0-9.]{1,4}\s+([0-9]{3})\b/;
const headerLine = /^(?:<\s*)?([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*)$/s;

/** Reads a pasted body, or the output of `curl -i` or `curl -v`. Never throws. */
export function readPaste(text: string): PastedAnswer {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const start = lines.map((line) => statusLine.test(line)).lastIndexOf(true);
  if (start < 0) return { status: null, headers: new Map(), body: readObject(text) };
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
    body: readObject(lines.slice(next).join('\n')),
  };
}

/** The JSON object in a text: from the first brace before a quote to the last brace. */
function readObject(text: string): Readonly<Record<string, unknown>> | null {
  const from = text.search(/\{\s*"/);
  const to = text.lastIndexOf('}');
  return from < 0 ? null : parseObject(text.slice(from, to + 1));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}
