import type { Collector } from '../collector';
import { emptyExchange, within, type Exchange, type Header, type SpannedText } from '../exchange';
import type { Lines } from '../lines';
import { bashWords, cmdWords, type Word } from './shell-words';

/** A prompt, a variable and the program; what stands before them is passed over. */
const commandStart =
  /^\s{0,20}(?:(?:[^\s"'`>][^"'`>\n]{0,80})?(?:[$#%❯➜✗»] |\$)|(?:PS|[A-Z]:\\)[^>\n]{0,100}> ?)?\s{0,2}(?:[A-Za-z_]\w{0,40}=\$\()?(?:time )?(curl(?:\.exe)?)(?=\s)/;

export const isCurlCommand = (line: string): boolean => commandStart.test(line);

const shortWithValue = new Set('XHduAbcoeFTmwxEKDCrzYyPQtU');
const longWithValue = new Set(
  `request header data data-raw data-binary data-ascii data-urlencode json user user-agent cookie cookie-jar output
   referer form form-string upload-file max-time connect-timeout retry retry-delay retry-max-time write-out proxy cert
   key cacert capath config dump-header range resolve oauth2-bearer url url-query trace trace-ascii interface limit-rate
   proxy-user noproxy unix-socket connect-to max-redirs http2-max-window aws-sigv4 stderr`
    .split(/\s+/)
    .filter(Boolean),
);
const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  u: 'user',
  A: 'user-agent',
  b: 'cookie',
  F: 'form',
  T: 'upload-file',
  G: 'get',
  I: 'head',
  L: 'location',
  K: 'config',
  n: 'netrc',
};

/** A `curl` command, also as browsers copy it for bash and for cmd. */
export function readCurlCommand(lines: Lines, index: number, collector: Collector): number {
  const found = commandStart.exec(lines.head(index));
  if (!found?.[1]) return index;
  const { input } = lines;
  const from = lines.start(index) + found[0].length;
  const isCmd = /\^\s*$|\^"/.test(lines.head(index));
  const { words, next } = isCmd ? cmdWords(input, from) : bashWords(input, from);
  const exchange = toExchange(optionsOf(words));
  const behind = lines.at(Math.max(next, lines.start(index))) + 1;
  // curl without a URL makes no request: it is prose.
  if (exchange.url) collector.exchanges.push(exchange);
  else collector.skip(lines.between(index, behind));
  return behind;
}

interface Option {
  name: string;
  value: SpannedText;
}

/** Long names of the options with their values; `url` for what stands without an option. */
function optionsOf(words: readonly Word[]): Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const { text } = word;
    const none: SpannedText = { text: '', start: word.start, end: word.end };
    if (text.startsWith('--')) {
      const name = text.slice(2);
      options.push({ name, value: longWithValue.has(name) ? (words[++at] ?? none) : none });
    } else if (text.startsWith('-') && text.length > 1) {
      for (let letter = 1; letter < text.length; letter++) {
        const short = text[letter] ?? '';
        const name = longNames[short] ?? short;
        if (!shortWithValue.has(short)) {
          options.push({ name, value: none });
          continue;
        }
        const rest = word.text.slice(letter + 1);
        options.push({ name, value: rest ? { ...word, text: rest } : (words[++at] ?? none) });
        break;
      }
    } else options.push({ name: 'url', value: word });
  }
  return options;
}

const dataNames = /^(?:data|data-raw|data-binary|data-ascii|data-urlencode|json)$/;

function toExchange(options: readonly Option[]): Exchange {
  const all = (name: string): SpannedText[] =>
    options.filter((option) => option.name === name).map(({ value }) => value);
  const has = (name: string): boolean => options.some((option) => option.name === name);
  const exchange = emptyExchange('curl command');
  const [url] = all('url');
  if (!url || !looksLikeUrl(url.text)) return exchange;
  exchange.url = withScheme(url);
  exchange.headersShown = has('config') || has('netrc') || has('n') ? 'most' : 'all';
  exchange.bodyShown = true;
  exchange.requestHeaders = all('header').flatMap(headerFrom);

  const data = options.filter(({ name }) => dataNames.test(name));
  const [first] = data;
  const asQuery = has('get');
  if (first && !asQuery) {
    const isFile = data.some(
      ({ name, value }) =>
        value.text.startsWith('@') && name !== 'data-raw' && name !== 'data-urlencode',
    );
    exchange.bodyShown = !isFile;
    if (!isFile) exchange.requestBody = joined(data.map(({ value }) => value));
    addDefault(
      exchange,
      'content-type',
      first.name === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
      first.value,
    );
    if (first.name === 'json') addDefault(exchange, 'accept', 'application/json', first.value);
  }
  const [form] = all('form');
  if (form) {
    addDefault(exchange, 'content-type', 'multipart/form-data', form);
    exchange.bodyShown = false;
  }
  for (const user of all('user')) addDefault(exchange, 'authorization', `Basic ${user.text}`, user);
  for (const token of all('oauth2-bearer')) {
    addDefault(exchange, 'authorization', `Bearer ${token.text}`, token);
  }
  const [method] = all('request');
  const fallback = has('head')
    ? 'HEAD'
    : has('upload-file')
      ? 'PUT'
      : (first ?? form) && !asQuery
        ? 'POST'
        : 'GET';
  exchange.method = method ?? { text: fallback, start: url.start, end: url.end };
  if (has('location')) exchange.follows = method ? 'same-method' : 'as-get';
  return exchange;
}

/** A URL, or a host and path without a scheme; variables may stand for the host. */
const looksLikeUrl = (text: string): boolean =>
  /^(?:https?:\/\/|[$"{<\w.-]{1,200}[/:.])\S/.test(text);

const withScheme = (url: SpannedText): SpannedText =>
  /^[a-z]+:\/\//i.test(url.text) || url.text.startsWith('$')
    ? url
    : { ...url, text: `http://${url.text}` };

const joined = (values: readonly SpannedText[]): SpannedText | null => {
  const [first] = values;
  if (!first || values.length === 1) return first ?? null;
  const end = values.at(-1)?.end ?? first.end;
  const expands = values.some((value) => value.expands);
  return { text: values.map(({ text }) => text).join('&'), start: first.start, end, expands };
};

function headerFrom(value: SpannedText): Header[] {
  const found = /^([A-Za-z][\w-]{0,60})(?::[ \t]*|;$)/.exec(value.text);
  // With a colon and nothing behind it curl leaves the header out.
  if (!found?.[1] || (found[0].includes(':') && found[0].length === value.text.length)) return [];
  const inner = { ...within(value, found[0].length, value.text.length), expands: value.expands };
  return [{ name: found[1].toLowerCase(), value: inner, start: value.start, end: value.end }];
}

/** A header that curl adds itself unless the command has it. */
function addDefault(exchange: Exchange, name: string, text: string, cause: SpannedText): void {
  if (exchange.requestHeaders.some((header) => header.name === name)) return;
  const { start, end, expands } = cause;
  exchange.requestHeaders.push({ name, value: { text, start, end, expands }, start, end });
}
