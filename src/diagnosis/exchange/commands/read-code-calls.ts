import type { Collector } from '../collector';
import { emptyExchange, spanned, type Exchange, type SpannedText } from '../exchange';
import type { Lines } from '../lines';
import { entryOf, parseLiteral, textOf, type Literal } from '../parse-literal';

const fetchStart = /^\s{0,20}(?:(?:const|let|var) \w{1,40} = )?(?:await )?fetch\(\s*(?=["'`])/;

/** `fetch(url, {…})`, as browsers copy it and as programs write it. */
export function readFetchCall(lines: Lines, index: number, collector: Collector): number {
  const found = fetchStart.exec(lines.head(index));
  if (!found) return index;
  const { input } = lines;
  const url = parseLiteral(input, lines.start(index) + found[0].length).value;
  if (url?.kind !== 'string') return index;
  const exchange = emptyExchange('fetch call');
  exchange.url = placeOf(url, input);
  exchange.method = { text: 'GET', start: url.start, end: url.end };
  exchange.headersShown = 'all';
  exchange.bodyShown = true;
  const comma = /^\s{0,200},\s{0,200}/.exec(input.slice(url.end, url.end + 400));
  const options = comma ? parseLiteral(input, url.end + comma[0].length).value : null;
  if (comma && !options) {
    exchange.headersShown = 'none';
    exchange.bodyShown = false;
    exchange.method = null;
  }
  if (options) takeOptions(exchange, options, input);
  collector.exchanges.push(exchange);
  return lines.at(options?.end ?? url.end) + 1;
}

function takeOptions(exchange: Exchange, options: Literal, input: string): void {
  const method = entryOf(options, 'method');
  if (method) exchange.method = placeOf(method, input);
  const headers = entryOf(options, 'headers');
  if (headers && headers.kind !== 'object') exchange.headersShown = 'none';
  if (headers?.kind === 'object') {
    for (const [name, value] of headers.entries) addLiteral(exchange, name, value, input);
  }
  const body = entryOf(options, 'body');
  if (body?.kind === 'string') exchange.requestBody = placeOf(body, input);
  else if (body && textOf(body) !== 'null') exchange.bodyShown = false;
  // The browser's own type for a text; a program that sets none sends this.
  if (
    exchange.requestBody &&
    !exchange.requestHeaders.some(({ name }) => name === 'content-type')
  ) {
    const { start, end } = exchange.requestBody;
    const value = { text: 'text/plain;charset=UTF-8', start, end };
    exchange.requestHeaders.push({ name: 'content-type', value, start, end });
  }
}

function addLiteral(exchange: Exchange, name: string, value: Literal, input: string): void {
  const text = placeOf(value, input);
  exchange.requestHeaders.push({
    name: name.toLowerCase(),
    value: text,
    start: text.start,
    end: text.end,
  });
}

/** A string without its quotes; a template or a variable is what the program fills in. */
function placeOf(value: Literal, input: string): SpannedText {
  const { start, end } = value;
  if (value.kind !== 'string') return { ...spanned(input, start, end), expands: true };
  const expands = input[start] === '`' && value.text.includes('${');
  return { text: value.text, start: start + 1, end: end - 1, ...(expands ? { expands } : {}) };
}

const powerShellStart =
  /^\s{0,20}(?:PS [^>\n]{0,100}> ?)?(?:\$\w{1,40} = )?(Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/i;
/** A name, a `=`, a brace, a string with backtick escapes, or a bare word. */
const powerShellPart =
  /"((?:[^"`]|`[\s\S]|""){0,20000})"|'([^']{0,20000})'|-([A-Za-z]+)\b|@\{|\}|=|;|[^\s"'=;{}]+/y;

/** Commands end here at the latest. */
const maxParts = 300;

/** `Invoke-WebRequest`, as browsers copy it for PowerShell. */
export function readPowerShell(lines: Lines, index: number, collector: Collector): number {
  const found = powerShellStart.exec(lines.head(index));
  if (!found) return index;
  const { input } = lines;
  const exchange = emptyExchange('PowerShell command');
  exchange.headersShown = 'all';
  exchange.bodyShown = true;
  let at = lines.start(index) + found[0].length;
  let parameter = '';
  let key: SpannedText | null = null;
  let isInTable = false;
  for (let parts = 0; at < input.length && parts < maxParts;) {
    const space = /^(?:[ \t]|`\r?\n)+/.exec(input.slice(at, at + 200))?.[0].length ?? 0;
    if (space > 0) {
      at += space;
      continue;
    }
    if (input[at] === '\n' || input[at] === '\r') {
      if (!isInTable) break;
      at++;
      continue;
    }
    powerShellPart.lastIndex = at;
    const part = powerShellPart.exec(input);
    if (!part) break;
    parts++;
    const [whole, double, single, name] = part;
    const text =
      double?.replace(/`([\s\S])|""/g, (_, kept?: string) => kept ?? '"') ?? single ?? whole;
    const isQuoted = double !== undefined || single !== undefined;
    const expands =
      (double !== undefined && /(?:^|[^`])\$[\w{(]/.test(double)) || /^\$\w/.test(whole);
    const value: SpannedText = {
      text,
      start: at + (isQuoted ? 1 : 0),
      end: at + whole.length - (isQuoted ? 1 : 0),
      ...(expands ? { expands } : {}),
    };
    at += whole.length;
    if (whole === '@{') isInTable = true;
    else if (whole === '}') isInTable = false;
    else if (isInTable) {
      if (whole === '=' || whole === ';') continue;
      if (key) {
        if (parameter === 'headers') {
          exchange.requestHeaders.push({
            name: key.text.toLowerCase(),
            value,
            start: key.start,
            end: value.end,
          });
        }
        key = null;
      } else key = value;
    } else if (name !== undefined && !isQuoted) parameter = name.toLowerCase();
    else takeParameter(exchange, parameter, value);
  }
  if (!exchange.url) return index;
  exchange.method ??= { text: 'GET', start: exchange.url.start, end: exchange.url.end };
  collector.exchanges.push(exchange);
  return lines.at(at) + 1;
}

function takeParameter(exchange: Exchange, parameter: string, value: SpannedText): void {
  if (parameter === 'method') exchange.method = { ...value, text: value.text.toUpperCase() };
  else if (parameter === 'body') exchange.requestBody = value;
  else if (parameter === 'contenttype') {
    const { start, end } = value;
    exchange.requestHeaders.push({ name: 'content-type', value, start, end });
  } else if (parameter === 'uri' || (!exchange.url && /^https?:/.test(value.text)))
    exchange.url = value;
}
