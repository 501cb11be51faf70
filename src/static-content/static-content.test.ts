// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { innerLink } from './inner-link';
import { islandOf } from './island-of';
import { keepPlace } from './keep-place';
import { pageHtml } from './page-html';

afterEach(() => vi.unstubAllGlobals());

describe('the HTML of a page', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div data-static-content="/here/"><p>shown</p></div>';
  });
  const answerWith = (body: string, status = 200) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

  test('is what the document shows, without a request', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('asked')));
    expect(await pageHtml('/here/')).toBe('<p>shown</p>');
  });

  test('else comes from the page', async () => {
    answerWith('<html><nav>x</nav><div data-static-content="/there/"><p>there</p></div></html>');
    expect(await pageHtml('/there/')).toBe('<p>there</p>');
  });

  test.each([
    ['an error', () => answerWith('gone', 404)],
    ['another page', () => answerWith('<p>a proxy</p>')],
    ['no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  ])('%s becomes a link that loads it again', async (_what, prepare) => {
    prepare();
    const html = await pageHtml('/there/"><img src=x>/');
    const holder = document.createElement('div');
    holder.innerHTML = html;
    expect(holder.querySelector('a')?.getAttribute('href')).toBe('/there/"><img src=x>/');
    expect(holder.querySelector('img')).toBeNull();
  });
});

describe('links within the site', () => {
  const page = { origin: 'https://x.example', pathname: '/docs/a/' } as Location;
  const click = (attributes: string, keys: object = {}) => {
    document.body.innerHTML = `<a ${attributes}><b>text</b></a>`;
    return {
      button: 0,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      defaultPrevented: false,
      target: document.querySelector('b'),
      ...keys,
    };
  };
  test.each([
    ['href="https://x.example/docs/b/?q=1#c"', {}, '/docs/b/?q=1#c'],
    ['href="https://x.example/docs/a/"', {}, '/docs/a/'],
    ['href="https://x.example/docs/a/#c"', {}, null],
    ['href="https://x.example/other/"', {}, null],
    ['href="https://x.example/docs/errors.json"', {}, null],
    ['href="https://y.example/docs/b/"', {}, null],
    ['href="https://x.example/docs/b/" target="_blank"', {}, null],
    ['href="https://x.example/docs/b/" data-full-load', {}, null],
    ['href="https://x.example/docs/b/"', { ctrlKey: true }, null],
    ['href="https://x.example/docs/b/"', { button: 1 }, null],
    ['href="https://x.example/docs/b/"', { defaultPrevented: true }, null],
  ])('%s %o leads to %s', (attributes, keys, path) =>
    expect(innerLink(click(attributes, keys), page, '/docs/')).toBe(path),
  );

  test('a click beside a link leads nowhere', () =>
    expect(innerLink({ ...click('href="/"'), target: document.body }, page, '/')).toBeNull());
});

test('an island tells its name and properties', () => {
  document.body.innerHTML = `<div data-island="Tree" data-props='{"id":"401"}'></div><p></p>`;
  expect(islandOf(document.querySelector('div')!)).toEqual({ name: 'Tree', props: { id: '401' } });
  expect(islandOf(document.querySelector('p')!)).toBeNull();
});

test('focus, typed text and a press survive the change', () => {
  const html = '<button>a</button><input><button>b</button>';
  document.body.innerHTML = html;
  const field = document.querySelector('input')!;
  field.focus();
  field.value = 'bulk';
  const giveBack = keepPlace(document.body, document.querySelectorAll('button')[1]!);
  document.body.innerHTML = html;
  const heard: string[] = [];
  document.querySelector('input')!.addEventListener('input', () => heard.push('input'));
  document.querySelectorAll('button')[1]!.addEventListener('click', () => heard.push('click'));
  giveBack();
  expect(document.activeElement).toBe(document.querySelector('input'));
  expect(document.querySelector('input')!.value).toBe('bulk');
  expect(heard).toEqual(['input', 'click']);
});
