import type { Collector } from '../collector';
import { spanned, type Exchange, type SpannedText } from '../exchange';
import type { Lines } from '../lines';
import { giveBody, type ParseBudget } from '../read-body';

const start =
  /^(?:Uncaught )?AxiosError\b|^Error: Request failed with status code|^\s{0,4}isAxiosError: true/;
/** An entry of `util.inspect`: indentation, name, and a string or a word. */
const entry = /^( {2,12})'?([A-Za-z-]{1,40})'?: (?:'([^']{0,1900})'|"([^"]{0,1900})"|(\d{3}))/;

/** An axios error as Node prints it: the sections `config` and `response` say what was sent and what came back. */
export function readAxios(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  if (!start.test(lines.head(index))) return index;
  let opened = index;
  while (opened < lines.count && opened < index + 40 && !/\{\s*$/.test(lines.head(opened)))
    opened++;
  if (opened >= lines.count || !/^\s*at |\{\s*$/.test(lines.head(opened))) return index;
  const exchange = collector.continueOr('axios error', ({ status }) => status === null);
  let section = '';
  let next = opened + 1;
  for (; next < lines.count && lines.head(next) !== '}'; next++) {
    const line = lines.head(next);
    section =
      /^ {2}(config|request|response|cause|\[cause\])\b/.exec(line)?.[1] ??
      (/^ {2}\S/.test(line) && !/^ {2}\}/.test(line) ? '' : section);
    if (section !== 'config' && section !== 'response') continue;
    const at = lines.start(next);
    const found = entry.exec(line);
    if (section === 'response' && /^ {4}data: \{/.test(line)) {
      const value = budget.parse(lines.input, at + line.indexOf('{'));
      if (value?.kind === 'object' && exchange.responseBody === null) {
        giveBody(collector, spanned(lines.input, value.start, value.end));
      }
    }
    if (!found?.[1] || !found[2]) continue;
    const text = found[3] ?? found[4] ?? found[5] ?? '';
    const quotes = found[5] === undefined ? 1 : 0;
    const to = at + found[0].length - quotes;
    const value: SpannedText = { text, start: to - text.length, end: to };
    if (section === 'config') takeConfig(exchange, found[1].length, found[2], value);
    else takeResponse(exchange, found[1].length, found[2], value);
  }
  return next + 1;
}

function takeConfig(exchange: Exchange, depth: number, name: string, value: SpannedText): void {
  if (depth === 6) {
    exchange.headersShown = 'all';
    exchange.requestHeaders.push({
      name: name.toLowerCase(),
      value,
      start: value.start,
      end: value.end,
    });
    return;
  }
  if (depth !== 4) return;
  if (name === 'method') exchange.method = { ...value, text: value.text.toUpperCase() };
  else if (name === 'url') exchange.url = value;
  else if (name === 'baseURL') exchange.url ??= value;
  else if (name === 'data') {
    exchange.requestBody = value;
    exchange.bodyShown = true;
  }
}

function takeResponse(exchange: Exchange, depth: number, name: string, value: SpannedText): void {
  if (depth === 4 && name === 'status') {
    exchange.status = Number(value.text);
    exchange.statusAt = value;
  } else if (depth === 6) {
    exchange.responseHeaders.push({
      name: name.toLowerCase(),
      value,
      start: value.start,
      end: value.end,
    });
  }
}
