import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { readPage } from '../html/rendered-page';
import { markdownPath } from './markdown-path';
import { llmsFiles } from './llms-txt';
import { pageToMarkdown } from './page-to-markdown';

const site = {
  siteUrl: 'https://x.example/docs/',
  pages: new Set(['/', '/a/', '/errors/']),
};
const diagrams = new Map([['0123456789ab', 'graph LR\n  A-->B\n']]);

function exportPage(content: string): string {
  const html = `<meta name=description content="About a"><main><h1>A <b>page</b></h1>${content}</main>`;
  return pageToMarkdown(readPage(fromHtml(html), '/a/'), site, diagrams).markdown;
}

/** The text below title and URL. */
function textOf(content: string): string {
  const markdown = exportPage(content);
  const head = '# A page\n\nSource: <https://x.example/docs/a/>\n\n';
  expect(markdown.startsWith(head)).toBe(true);
  return markdown.slice(head.length).trimEnd();
}

test.each([
  ['/', '/index.md'],
  ['/errors/', '/errors.md'],
  ['/errors/throttled/', '/errors/throttled.md'],
])('%s has %s', (page, file) => expect(markdownPath(page)).toBe(file));

describe('a page as Markdown', () => {
  test.each([
    [
      'a code block',
      '<figure data-language=bash><figcaption><span data-language-name>curl</span><button>Copy</button></figcaption><pre><code><span>curl</span> -i \\\n  <span>&lt;x></span></code></pre></figure>',
      '```bash\ncurl -i \\\n  <x>\n```',
    ],
    [
      'a block with a title',
      '<figure data-language=python><figcaption><span data-label=title>client.py</span></figcaption><pre><code>x</code></pre></figure>',
      '**client.py**\n\n```python\nx\n```',
    ],
    [
      'a drawing of a diagram',
      '<svg aria-labelledby="d0123456789ab-chart-title-m"><title>T</title></svg>',
      '```mermaid\ngraph LR\n  A-->B\n```',
    ],
    ['a code that may break', '<p><em>parse_<wbr>error</em></p>', '*parse_error*'],
    ['another drawing', '<p>Yes <svg><title>sign</title><path d="M0 0"/></svg></p>', 'Yes'],
    [
      'terms',
      '<dl><div><dt>Retry<dd><strong>Yes</strong><span>later</span></div><div><dt>Who<dd>You</div></dl>',
      '- **Retry**: **Yes** later\n- **Who**: You',
    ],
    [
      'what opens in place',
      '<details><summary><h3>Loop</h3><span>too <code>fast</code></span></summary><div id=loop><dl><div><dt>Fix<dd>Wait.</div></dl></div></details>',
      '### Loop\n\ntoo `fast`\n\n- **Fix**: Wait.',
    ],
    [
      'a checklist',
      '<fieldset><legend>Check</legend><div><input type=checkbox><label>One</label><a href=/docs/a/#x>More<span class=visually-hidden>: One</span></a></div></fieldset>',
      'Check\n\n- [ ] One [More](#x)',
    ],
    ['a tree', '<ul><li><p>400</p><ul><li><p>Yes</p></li></ul></li></ul>', '- 400\n\n  - Yes'],
    [
      'a table with a list',
      '<table><thead><tr><th><button class=needs-js>Scope</button><span class=no-js-only>Scope</span></th></tr></thead><tbody><tr><td>All<ul><li>one</li><li>two</li></ul></td></tr></tbody></table>',
      '| Scope |\n| - |\n| All one; two |',
    ],
    [
      'controls',
      '<p class=needs-js>Type here</p><div role=tablist><button>curl</button></div><button>Provoke</button><div role=status></div><nav>x</nav><p>Text</p>',
      'Text',
    ],
    [
      'a heading',
      '<h2 id=b>Part<a href=#b class=hash-link aria-label="Direct link to Part">\u200b</a></h2>',
      '## Part',
    ],
    [
      'links',
      '<p><a href=/docs/errors/#top>a</a> <a href=/docs/errors.json>b</a> <a href=https://y.example/errors/>c</a> <a href=#here>d</a></p>',
      '[a](https://x.example/docs/errors.md#top) [b](https://x.example/docs/errors.json) [c](https://y.example/errors/) [d](#here)',
    ],
  ])('%s', (_what, html, markdown) => expect(textOf(html)).toBe(markdown));

  test.each([
    ['an unknown diagram', '<svg aria-labelledby="dffffffffffff-t"></svg>', 'ffffffffffff'],
    ['a block without code', '<figure data-language=bash></figure>', 'src/samples/CodeBlock.tsx'],
  ])('%s fails the build', (_what, html, message) =>
    expect(() => exportPage(html)).toThrow(message),
  );
});

test('llms.txt sorts the pages into sections, each once', () => {
  const exported = (path: string) => ({
    path,
    title: `T ${path}`,
    summary: 'S',
    markdown: `M ${path}\n`,
  });
  const files = llmsFiles(
    ['/', '/errors/throttled/', '/errors/429/', '/new/'].map(exported),
    site.siteUrl,
  );
  expect(files['llms.txt'].match(/^(## .*|- .*)$/gm)).toEqual([
    '## Troubleshooting',
    '- [T /](https://x.example/docs/index.md): S',
    '## Error codes',
    '- [T /errors/throttled/](https://x.example/docs/errors/throttled.md): S',
    '## Statuses',
    '- [T /errors/429/](https://x.example/docs/errors/429.md): S',
    '## Reference and tools',
    '- [T /new/](https://x.example/docs/new.md): S',
  ]);
  expect(files['llms-full.txt']).toContain('M /\n\n---\n\nM /errors/throttled/\n');
});
