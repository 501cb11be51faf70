import { expect, test } from 'vitest';
import { highlight } from './highlight';

const none = new Set<number>();

test.each([
  ['bash', 'curl -i "$URL"', '<span class="f">curl</span>'],
  ['python', 'import requests', '<span class="k">import</span>'],
  ['javascript', 'await fetch("/")', '<span class="f">fetch</span>'],
  ['json', '{"a": 1}', '<span class="v">"a"</span>'],
  ['http', 'HTTP/1.1 401 Unauthorized', '<span class="n">401</span>'],
])('%s is highlighted with classes and without styles', (language, code, token) => {
  const html = highlight(code, language, none);
  expect(html).toContain(token);
  expect(html).not.toContain('style=');
});

test('text and unknown languages are escaped', () => {
  expect(highlight('<script>&', 'nonsense', none)).toBe('&lt;script&gt;&amp;');
  expect(highlight('<script>&', 'text', none)).not.toContain('<script');
});

test('a highlighted line closes and reopens a token that spans lines', () => {
  const html = highlight('x = """a\nb"""\ny', 'python', new Set([2]));
  const [first, second, third] = html.split('\n');
  expect(second).toMatch(/^<span class="line-highlight"><span class="s">b/);
  for (const line of [second, third]) {
    expect(line?.match(/<span/g)?.length ?? 0).toBe(line?.match(/<\/span>/g)?.length ?? 0);
  }
  expect(first).toContain('x');
});
