import type { Collector } from '../collector';
import { emptyExchange, spanned, type Header } from '../exchange';
import type { Lines } from '../lines';
import { entryOf, stringOf, type Literal } from '../parse-literal';
import type { ParseBudget } from '../read-body';

const start = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\/\/\S{1,1800}?): (?=\{)/;

/** An entry of Postman’s console, as it is copied: `GET https://…: {"Request Headers": {…}, …}`. */
export function readPostman(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  const head = lines.head(index);
  const found = start.exec(head);
  if (!found?.[1] || !found[2]) return index;
  const from = lines.start(index);
  const value = budget.parse(lines.input, from + found[0].length);
  if (!value || !entryOf(value, 'Request Headers')) return index;
  const exchange = emptyExchange('HTTP request');
  const url = from + found[1].length + 1;
  exchange.method = spanned(lines.input, from, from + found[1].length);
  exchange.url = spanned(lines.input, url, url + found[2].length);
  exchange.requestHeaders = headersOf(entryOf(value, 'Request Headers'));
  exchange.headersShown = 'all';
  exchange.requestBody = stringOf(entryOf(value, 'Request Body'));
  exchange.responseHeaders = headersOf(entryOf(value, 'Response Headers'));
  exchange.responseBody = stringOf(entryOf(value, 'Response Body'));
  collector.exchanges.push(exchange);
  return lines.at(value.end - 1) + 1;
}

const headersOf = (value: Literal | undefined): Header[] =>
  value?.kind === 'object'
    ? [...value.entries].flatMap(([name, entry]) => {
        const text = stringOf(entry);
        return text
          ? [{ name: name.toLowerCase(), value: text, start: text.start, end: text.end }]
          : [];
      })
    : [];
