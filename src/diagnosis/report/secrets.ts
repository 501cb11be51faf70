import type { Exchange, Reading } from '../exchange/exchange';
import { pathWords } from '../rules/routes';
import { fieldNames } from './redact';

/** Shorter values are words as well: they are left to the patterns. */
const minLength = 6;
const maxSecrets = 2000;

const headerNames =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token|x-idempotency-key)$/;
/** Values that are names of the API or its statuses, and no secrets. */
const plain =
  /^(?:application\/json|text\/(?:html|plain)|bearer|basic|token|undefined|success|failed|processing|authentication|https?:\/\/?)$/i;

/** What the input itself holds of credentials: none of it may reach a report or a terminal. The longest first. */
export function secretsOf({ exchanges, tokens }: Reading): string[] {
  const found = new Set<string>(tokens.map(({ text }) => text));
  for (const exchange of exchanges) {
    if (found.size > maxSecrets) break;
    for (const secret of secretsIn(exchange)) found.add(secret);
  }
  return [...found]
    .filter((secret) => secret.length >= minLength && !plain.test(secret) && !isWord(secret))
    .sort((a, b) => b.length - a.length);
}

/** Ordinary words would be masked everywhere; none of them gets into a report from the input. */
const isWord = (text: string): boolean => pathWords.has(text) || /^[A-Za-z_ -]{1,11}$/.test(text);

function secretsIn({ requestHeaders, responseHeaders, requestBody, url }: Exchange): string[] {
  const headers = [...requestHeaders, ...responseHeaders].filter(({ name }) =>
    headerNames.test(name),
  );
  const words = headers.flatMap(({ value }) => [
    value.text,
    ...value.text.slice(0, 20_000).split(/[\s;,=:"']+/),
  ]);
  const values = (requestBody?.text.slice(0, 20_000) ?? '').match(/[^\s"'{}[\],:&=]{6,400}/g) ?? [];
  const query = (url?.text.slice(0, 4000).split('?')[1] ?? '').split(/[&=#]/);
  const user = /\/\/([^/@\s]{1,400})@/.exec(url?.text.slice(0, 4000) ?? '')?.[1]?.split(':') ?? [];
  return [
    ...words,
    ...values.filter((value) => !fieldNames.has(value)),
    ...query.filter((part) => !fieldNames.has(part)),
    ...user,
  ];
}

/** Removes secrets from a text, whatever else happened to it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (result, secret) =>
      result.includes(secret) ? result.replaceAll(secret, '<redacted>') : result,
    text,
  );
}
