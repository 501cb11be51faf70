import { site } from '../../contract/site';
import { entryOf, parseLiteral } from '../exchange/parse-literal';
import type { Exchange } from '../exchange/exchange';
import { fieldNames, redactMediaTypes, redactUrl } from './redact';

/** Headers that matter to the API and hold nothing personal. */
const kept = /^(?:accept|content-type)$/;

/** A curl command for the same request, its credentials and values replaced by placeholders; null without a URL. */
export function reproduceWithCurl(exchange: Exchange): string | null {
  const { url, method, requestHeaders, requestBody } = exchange;
  if (!url) return null;
  const shown = redactUrl(url.text);
  const target = shown.startsWith('/') ? site.api + shown : shown;
  const name = method?.text.toUpperCase() ?? 'GET';
  const lines = [
    `curl -i ${/^[A-Z]{3,7}$/.test(name) ? `-X ${name} ` : ''}'${target.replaceAll("'", '%27')}'`,
  ];
  for (const { name: header, value } of requestHeaders) {
    if (header === 'authorization') {
      const scheme = /^(?:Bearer|bearer|Token|Basic)\b/.exec(value.text)?.[0] ?? '';
      lines.push(`  -H "Authorization: ${scheme} $TOKEN"`.replace(':  ', ': '));
    } else if (kept.test(header)) {
      lines.push(
        `  -H '${header === 'accept' ? 'Accept' : 'Content-Type'}: ${redactMediaTypes(value.text)}'`,
      );
    }
  }
  if (requestBody) lines.push(`  --data-raw '${bodyShape(requestBody.text)}'`);
  return lines.join(' \\\n');
}

/** The fields of a body without their values. */
function bodyShape(body: string): string {
  const start = body.search(/\S/);
  const value = start < 0 ? null : parseLiteral(body.slice(0, 20_000), start).value;
  if (value?.kind !== 'object') return '<redacted>';
  const fields = [...value.entries.keys()].slice(0, 12).map((key) => {
    const name = fieldNames.has(key) ? key : '…';
    const entry = entryOf(value, key);
    const isPlain = entry?.kind === 'word' && /^(?:null|true|false)$/.test(entry.text);
    return `"${name}": ${isPlain ? entry.text : '"<redacted>"'}`;
  });
  return `{${fields.join(', ')}}`;
}
