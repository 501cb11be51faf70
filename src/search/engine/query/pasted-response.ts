import { guidePath } from '../../../contract/site';
import type { ParsedResponse } from '../../../errors/recognition/parse-response';

/** What a pasted response without a code of the API is. */
export interface PastedResponse {
  status: number | null;
  format: 'HTML' | 'JSON' | null;
  /** The section that explains it. */
  entry: string | null;
}

const html = /^\s*<(?:!doctype\s+html|html|head|body)\b/im;
const redirects = [301, 302, 303, 307, 308];

/** Reads a pasted text as a response; null where it has neither a status line nor a page of HTML. */
export function readPasted(
  typed: string,
  { status, headers, body }: ParsedResponse,
): PastedResponse | null {
  const type = headers.get('content-type') ?? '';
  const isHtml = /\bhtml\b/i.test(type) || html.test(typed);
  if (status === null && !isHtml) return null;
  const format = isHtml ? 'HTML' : body !== null || /\bjson\b/i.test(type) ? 'JSON' : null;
  return { status, format, entry: sectionFor(status, isHtml) };
}

function sectionFor(status: number | null, isHtml: boolean): string | null {
  if (status !== null && redirects.includes(status)) return `${guidePath}#missing-slash`;
  if (status === 304) return `${guidePath}#using-less`;
  if (isHtml) return `${guidePath}#not-json`;
  return status !== null && status < 300 ? `${guidePath}#unexpected-200` : null;
}
