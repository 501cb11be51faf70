import type { Collector } from './collector';
import { spanned, within, type SpannedText } from './exchange';
import { failureIn } from './failures';
import type { Lines } from './lines';
import { readHeader, requestLine, statusLine, takeRequest, takeStatus } from './read-head';

const section =
  /^(?:\d\d:\d\d:\d\d\.\d{1,6} )?(=>|<=|==) (Send header|Recv header|Send data|Recv data|Info:|Send SSL data|Recv SSL data)/;
const dumpLine = /^([0-9a-f]{4,8}): /;

/** One section of `--trace-ascii`: its head and the dumped lines below. */
export function readTrace(lines: Lines, index: number, collector: Collector): number {
  const head = lines.head(index);
  const found = section.exec(head);
  if (!found) return index;
  const [whole, , kind] = found;
  if (kind === 'Info:') {
    const failure = failureIn(within(lines.spanned(index), whole.length, 2000));
    const { last } = collector;
    if (failure && last?.status === null) last.failure = failure;
    return index + 1;
  }
  let next = index + 1;
  while (next < lines.count && dumpLine.test(lines.head(next))) next++;
  const parts = dumpedLines(lines, index + 1, next);
  if (kind === 'Send header' || kind === 'Recv header') {
    for (const line of parts) takeHeadLine(collector, line, kind === 'Send header');
  } else if (kind === 'Send data' || kind === 'Recv data') {
    takeData(collector, parts, kind === 'Send data');
  }
  return next;
}

/** The dumped text by its own line breaks: curl wraps at 64 characters, and a break skips two in the count. */
function dumpedLines(lines: Lines, from: number, to: number): SpannedText[] {
  const result: SpannedText[] = [];
  let open = false;
  for (let index = from; index < to; index++) {
    const prefix = dumpLine.exec(lines.head(index))?.[0].length ?? 0;
    const line = spanned(lines.input, lines.start(index) + prefix, lines.end(index));
    const before = result.at(-1);
    if (open && before) {
      result[result.length - 1] = {
        text: before.text + line.text,
        start: before.start,
        end: line.end,
      };
    } else result.push(line);
    open = offset(lines, index + 1) - offset(lines, index) === line.text.length;
  }
  return result;
}

const offset = (lines: Lines, index: number): number =>
  parseInt(dumpLine.exec(lines.head(index))?.[1] ?? '', 16);

function takeHeadLine(collector: Collector, line: SpannedText, isRequest: boolean): void {
  if (isRequest && requestLine.test(line.text.slice(0, 2000))) {
    takeRequest(collector, 'curl --trace-ascii', line).bodyShown = true;
  } else if (!isRequest && statusLine.test(line.text.slice(0, 100))) {
    takeStatus(collector, 'curl --trace-ascii', line);
  } else {
    const { last } = collector;
    const header = readHeader(line.text, 0, line.text.length);
    if (!header || !last) return;
    const value = within(line, header.value.start, header.value.end);
    const list = isRequest ? last.requestHeaders : last.responseHeaders;
    list.push({ name: header.name, value, start: line.start, end: line.end });
  }
}

function takeData(collector: Collector, parts: readonly SpannedText[], isRequest: boolean): void {
  const { last } = collector;
  const [first] = parts;
  if (!last || !first) return;
  const end = parts.at(-1)?.end ?? first.end;
  const text = parts.map((part) => part.text).join('\n');
  // Chunked responses carry lengths and an end mark between the data.
  const body = {
    text: isRequest ? text : text.replace(/^[0-9a-f]{1,6}\n/, '').replace(/\n0\n*$/, ''),
    start: first.start,
    end,
  };
  if (isRequest) last.requestBody = body;
  else if (body.text !== '0') last.responseBody ??= body;
}
