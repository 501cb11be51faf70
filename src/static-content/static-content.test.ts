// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { innerLink } from './inner-link';
import { islandOf } from './island-of';
import { keepPlace } from './keep-place';
import { encodePageData, type PageData } from './page-data';
import { buildOf, fetchPage, pageOf, unreadPage } from './read-page';

afterEach(() => vi.unstubAllGlobals());

describe('a page', () => {
  const html = (path: string): string =>
    `<div data-static-content="${path}"><script type="application/json" data-page-data>` +
    `${encodePageData({ contentTitle: 'a </script><b>' } as PageData)}</script><p>text</p></div>`;
  const answerWith = (body: string, status = 200) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

  test('is read from the document that shows it', () => {
    document.body.innerHTML = html('/here/');
    const page = pageOf(document);
    expect(page).toMatchObject({ path: '/here/', data: { contentTitle: 'a </script><b>' } });
    expect(page?.html).toContain('<p>text</p>');
  });

  test('is none where a document shows something else', () => {
    document.body.innerHTML = '<h1>Home</h1>';
    expect(pageOf(document)).toBeNull();
  });

  test('is read from its address', async () => {
    answerWith(`<html><nav>x</nav>${html('/there/')}</html>`);
    expect((await fetchPage('/there/'))?.html).toContain('<p>text</p>');
  });

  test('is none where the server has none', async () => {
    answerWith('gone', 404);
    expect(await fetchPage('/there/')).toBeNull();
  });

  test.each([
    ['an error', () => answerWith('busy', 503)],
    ['another page', () => answerWith(html('/here/'))],
    ['no page of the site', () => answerWith('<p>a proxy</p>')],
    ['no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  ])('%s is a failure', async (_what, prepare) => {
    prepare();
    await expect(fetchPage('/there/')).rejects.toThrow();
  });

  test('tells its build by its main script', async () => {
    answerWith(`<script src="/docs/assets/js/main.1a2b.js"></script>${html('/there/')}`);
    expect((await fetchPage('/there/'))?.build).toBe('/docs/assets/js/main.1a2b.js');
    document.body.innerHTML = '<p>none</p>';
    expect(buildOf(document)).toBe('');
  });

  test('that could not be loaded is a link that loads it again', () => {
    const holder = document.createElement('div');
    holder.innerHTML = unreadPage('/there/"><img src=x>/').html;
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

test('ticks survive the change, and what is ticked by itself stays so', () => {
  const html = '<input type="checkbox"><input type="checkbox"><input type="checkbox">';
  document.body.innerHTML = html;
  const boxes = () => [...document.querySelectorAll('input')];
  boxes()[0]!.checked = true;
  const giveBack = keepPlace(document.body, null);
  document.body.innerHTML = html;
  boxes()[1]!.checked = true;
  giveBack();
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);
});
