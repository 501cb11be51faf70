import path from 'node:path';
import type { Image, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkImages } from './remark-images';

const markdown = unified().use(remarkParse).use(remarkMdx);

/** The tree of a page after the plugin. */
function transform(text: string, baseUrl = '/'): Root {
  const tree = markdown.parse(text);
  remarkImages({ baseUrl })(tree, new VFile({ path: path.resolve('docs/TESTING.md') }));
  return tree;
}

const only = 'a page can only show images of static/, not';
const wayOut = 'Put it in static/img and write /img/name.png';

test.each([
  ['Markdown', '![x](./a.png)', `${only} ./a.png. ${wayOut}`],
  ['a bare name', '![x](a.png)', `${only} a.png. ${wayOut}`],
  [
    'the site’s folder',
    '![x](@site/static/img/logo.svg)',
    `${only} @site/static/img/logo.svg. ${wayOut}`,
  ],
  ['by reference', '![x][y]\n\n[y]: ../a.png', `${only} ../a.png. ${wayOut}`],
  ['in a link', '[![x](./a.png)](/errors/)', `${only} ./a.png. ${wayOut}`],
  [
    'of another host',
    '![x](https://example.com/a.png)',
    `${only} https://example.com/a.png. ${wayOut}`,
  ],
  [
    'of another host, no protocol',
    '![x](//example.com/a.png)',
    `${only} //example.com/a.png. ${wayOut}`,
  ],
  ['as data', '![x](data:image/png;base64,AA==)', `${only} data:image/png;base64,AA==. ${wayOut}`],
  ['an element', '<img src="./a.png"/>', `${only} ./a.png. ${wayOut}`],
  ['an element in a line', 'See <img src="./a.png"/>', `${only} ./a.png. ${wayOut}`],
  ['required', "<img src={require('./a.png').default}/>", `${only} an imported one. ${wayOut}`],
  [
    'required by a component',
    "<Figure of={require('./a.png')}/>",
    `${only} an imported one. ${wayOut}`,
  ],
  [
    'in spread attributes',
    "<img {...{ src: require('./a.png') }}/>",
    `${only} an imported one. ${wayOut}`,
  ],
  ['in an expression', "{require('./a.png').default}", `${only} an imported one. ${wayOut}`],
  ['imported', "import a from './a.png';", `${only} an imported one. ${wayOut}`],
  ['not in static/', '![x](/img/none.png)', `there is no image static/img/none.png. ${wayOut}`],
])('%s: fails with page, line and the way out', (_, text, message) => {
  expect(() => transform(`# Title\n\n${text}\n`)).toThrow(`docs/TESTING.md:3: ${message}`);
});

test.each([
  ['Markdown', '![x](/img/logo.svg "t")'],
  ['by reference', '![x][y]\n\n[y]: /img/logo.svg "t"'],
])('%s: an image of static/ stays, below the base, for Docusaurus to leave alone', (_, text) => {
  const images: Image[] = [];
  visit(transform(text, '/docs/'), 'image', (node) => void images.push(node));
  expect(images).toHaveLength(1);
  expect(images[0]).toMatchObject({
    url: 'pathname:///docs/img/logo.svg',
    alt: 'x',
    title: 't',
  });
});

test('an element shows an image of static/ below the base too', () => {
  expect(JSON.stringify(transform('<img src="/img/logo.svg?a" alt=""/>', '/docs/'))).toContain(
    '"name":"src","value":"/docs/img/logo.svg?a"',
  );
});

test('samples, links and other imports are not its business', () => {
  const text = "`![x](./a.png)`\n\n```js\nrequire('./a.png')\n```\n\n[x](./a.png)\n\n{'a.png'}\n";
  expect(() => transform(text)).not.toThrow();
});
