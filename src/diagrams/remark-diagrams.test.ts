import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { diagramKey, findDiagrams } from './find-diagrams';
import { remarkDiagrams, renderedFolder } from './remark-diagrams';

const diagrams = findDiagrams('docs');

test('every fence has its drawing and every drawing its fence', () => {
  expect(diagrams.length).toBeGreaterThan(0);
  const wanted = diagrams.map(({ source }) => `${diagramKey(source)}.svg`).sort();
  expect(readdirSync(renderedFolder).sort(), 'run: npm run diagrams').toEqual([...new Set(wanted)]);
});

test.each(diagrams)('$where has a name, a description and no styles', ({ source }) => {
  const svg = readFileSync(path.join(renderedFolder, `${diagramKey(source)}.svg`), 'utf8');
  expect(svg).toMatch(/<title id="([^"]+)">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
  expect(svg).toMatch(/^<svg [^>]*aria-labelledby=/);
  expect(svg).not.toMatch(/<style|\sstyle=|<script|foreignObject|\son\w+=/);
});

test('a fence without a drawing fails with page, line and command', () => {
  const position = { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } };
  const root: Root = {
    type: 'root',
    children: [{ type: 'code', lang: 'mermaid', value: 'graph TD; new', position }],
  };
  const page = new VFile({ path: path.resolve('docs/TESTING.md') });
  expect(() => remarkDiagrams()(root, page)).toThrow(
    'docs/TESTING.md:7: this diagram is not rendered yet. Run: npm run diagrams',
  );
});
