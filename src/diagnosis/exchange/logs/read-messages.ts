import type { Collector } from '../collector';
import {
  spanned,
  within,
  type Exchange,
  type Failure,
  type Format,
  type SpannedText,
} from '../exchange';
import { failureIn, isVaguer } from '../failures';
import type { Lines } from '../lines';
import { giveBody, type ParseBudget } from '../read-body';
import { messageForms } from './message-forms';

/** What every form holds: a status, or a URL. */
const mayBeForm = /[1-5]\d\d|\/\/|url: \//;

const newest = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/;
const apache = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/;

/** A line of a traceback, a console or a log. */
export function readMessage(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  const line = within(lines.spanned(index), 0, 2000);
  const text = line.text;
  if (mayBeForm.test(text)) {
    for (const { format, pattern } of messageForms) {
      const found = pattern.exec(text);
      if (!found) continue;
      takeForm(collector, format, line, found);
      return behind(lines, index, collector, budget, line);
    }
  }
  const failure = failureIn(line);
  if (!failure) return index;
  const format = formatOf(text);
  const exchange = collector.continueOr(
    format,
    (last) => last.status === null || failure.kind === 'not-json',
  );
  if (!exchange.failure || !isVaguer(failure.kind, exchange.failure.kind))
    exchange.failure = failure;
  return index + 1;
}

const formatOf = (text: string): Format =>
  /^\s*at |node:|undici|cause\]?:|fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|_TIMEOUT/.test(text)
    ? 'Node error'
    : /^[a-z_.]{1,60}(?:Error|Timeout|Exception)\b|urllib3|Errno/.test(text)
      ? 'Python error'
      : /AxiosError/.test(text)
        ? 'axios error'
        : /fetch|CORS|net::|Cross-Origin/i.test(text)
          ? 'browser console'
          : 'text';

function takeForm(
  collector: Collector,
  format: Format,
  line: SpannedText,
  found: RegExpExecArray,
): void {
  const group = (name: string): SpannedText | null => {
    const span = found.indices?.groups?.[name];
    return span ? within(line, span[0], span[1]) : null;
  };
  const code = group('status');
  const number = code ? Number(code.text) : null;
  const url = group('url');
  const isOwn = format === 'log line';
  const told = failureIn(line);
  const exchange = isOwn
    ? collector.begin(format)
    : collector.continueOr(format, (last) => completes(last, number, url, format, told));
  exchange.method ??= group('method');
  exchange.url ??= url;
  // A blocked response has a status that the page’s code never sees.
  const isBlocked = told?.kind === 'cors';
  if (code && exchange.status === null && !isBlocked) {
    exchange.status = number;
    exchange.statusAt = code;
  }
  if (isOwn) exchange.sentAt = timeIn(line.text);
  const failure = exchange.status === null ? told : null;
  if (failure && (!exchange.failure || !isVaguer(failure.kind, exchange.failure.kind)))
    exchange.failure = failure;
}

/** Whether a message is about the last exchange: it adds to it, and contradicts nothing. */
function completes(
  last: Exchange,
  status: number | null,
  url: SpannedText | null,
  format: Format,
  told: Failure | null,
): boolean {
  if (last.formats.includes('log line')) return false;
  if (last.status !== null && status !== null && last.status !== status) return false;
  if (url === null) return last.status === null || status === null || last.status === status;
  if (last.url === null) return true;
  if (last.status === null && last.failure === null) return true;
  if (!samePath(last.url.text, url.text)) return false;
  // A console says first why, then `GET … net::ERR_FAILED` of the same request.
  const isSaidAgain =
    told !== null && last.failure !== null && isVaguer(told.kind, last.failure.kind);
  return isSaidAgain || !last.formats.includes(format);
}

const samePath = (a: string, b: string): boolean =>
  a.replace(/^https?:\/\/[^/]*/, '') === b.replace(/^https?:\/\/[^/]*/, '');

/** Times without a zone are the machine’s; only those with one can be compared. */
function timeIn(line: string): number | null {
  const iso = newest.exec(line)?.[0];
  const parts = apache.exec(line);
  const text = iso
    ? iso.replace(' ', 'T').replace(',', '.')
    : parts
      ? `${parts[1]} ${parts[2]} ${parts[3]} ${parts[4]} ${parts[5]}`
      : '';
  const time = Date.parse(iso && !/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? null : time;
}

/** Takes a JSON body further on in the line. */
function behind(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
  line: SpannedText,
): number {
  const at = line.text.search(/\{\s{0,3}["']/);
  if (at < 0) return index + 1;
  const value = budget.parse(lines.input, line.start + at);
  if (value?.kind !== 'object') return index + 1;
  if (collector.last?.responseBody === null)
    giveBody(collector, spanned(lines.input, value.start, value.end));
  return Math.max(index + 1, lines.at(value.end - 1) + 1);
}
