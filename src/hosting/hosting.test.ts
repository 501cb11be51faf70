import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, findInlineCode } from './content-security-policy';
import { hostRules } from './host-rules';
import { netlifyFiles } from './netlify-files';
import { nginxConfig } from './nginx-config';

describe('inline code of a page', () => {
  test.each([
    ['<script>alert(1)</script>', 'an inline script that was not reviewed'],
    ['<script type=module>x()</script>', 'an inline script that was not reviewed'],
    ['<p onclick="x()">', 'an event handler on <p>: onClick'],
    ['<a href=" javascript:x()">', 'a javascript: URL on <a>'],
    ['<p style="color:red">', 'a style attribute on <p>'],
    ['<style>p{}</style>', 'a style element'],
    ['<template><script>x()</script></template>', 'an inline script that was not reviewed'],
  ])('%s is a problem', (html, problem) => {
    expect(findInlineCode(fromHtml(`<body>${html}</body>`)).problems.join()).toContain(problem);
  });

  test('data, files and links are none', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script src="/a.js"></script><a href="/b/">b</a>';
    expect(findInlineCode(fromHtml(html))).toEqual({ hashes: new Set(), problems: [] });
  });
});

test('a meta policy leaves out what only a header can set', () => {
  expect(contentSecurityPolicy(["'sha256-b'", "'sha256-a'"], 'header')).toContain(
    "script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self';",
  );
  expect(contentSecurityPolicy([], 'header')).toContain('frame-ancestors');
  expect(contentSecurityPolicy([], 'meta')).not.toContain('frame-ancestors');
});

describe('rules below a base', () => {
  const rules = hostRules('/docs/', ['/', '/errors/throttled/'], "default-src 'none'");

  test('name paths from the host’s root, and redirect URLs without their slash', () => {
    expect(rules.some.map(({ path }) => path)).toContain('/docs/assets/*');
    expect(rules.redirects).toEqual([
      { from: '/docs/errors/throttled', to: '/docs/errors/throttled/' },
    ]);
  });

  test('each host’s files have each header', () => {
    const { _headers, _redirects } = netlifyFiles(rules);
    const nginx = nginxConfig(rules);
    for (const [name, value] of Object.entries(rules.everywhere)) {
      expect(_headers).toContain(`  ${name}: ${value}\n`);
      const quoted = value.replaceAll('"', '\\"');
      expect(nginx).toContain(`add_header ${name} "${quoted}" always;`);
    }
    expect(_redirects).toBe('/docs/errors/throttled /docs/errors/throttled/ 301\n');
    expect(nginx).toContain('"~^/docs/assets/" "public, max-age=31536000, immutable";');
    expect(nginx).toContain('error_page 404 /docs/404.html;');
  });

  test('speculation rules are named with the base, and sent in their type', () => {
    expect(rules.everywhere['Speculation-Rules']).toBe('"/docs/speculation-rules.json"');
    const { _headers } = netlifyFiles(rules);
    expect(_headers).toContain(
      '/docs/speculation-rules.json\n  Content-Type: application/speculationrules+json\n',
    );
    const nginx = nginxConfig(rules);
    expect(nginx).toMatch(
      /location = "\/docs\/speculation-rules\.json" \{\s+types \{\}\s+default_type "application\/speculationrules\+json";/,
    );
    expect(nginx, 'sent beside the type of the file').not.toMatch(/add_header Content-Type/i);
  });
});

test('subdomains are bound to HTTPS only on request', () => {
  const hsts = (options?: { hstsSubdomains: boolean }): string | undefined =>
    hostRules('/', [], '', options).everywhere['Strict-Transport-Security'];
  expect(hsts()).toBe('max-age=63072000');
  expect(hsts({ hstsSubdomains: false })).toBe('max-age=63072000');
  expect(hsts({ hstsSubdomains: true })).toBe('max-age=63072000; includeSubDomains');
});

describe('what nginx cannot express is refused', () => {
  const rules = hostRules('/', [], '');

  test.each([
    [
      'a dollar sign',
      { ...rules, everywhere: { 'X-Price': '5 $' } },
      'nginx cannot express 5 $: leave out the dollar sign.',
    ],
    [
      'a type for several paths',
      { ...rules, some: [{ path: '/a/*', headers: { 'Content-Type': 'text/plain' } }] },
      '/a/*: a Content-Type is for one exact path.',
    ],
  ])('%s', (_, wrong, message) => {
    expect(() => nginxConfig(wrong)).toThrow(message);
  });
});
