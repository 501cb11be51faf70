import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  lockFile,
  parseLock,
  permalinkProblems,
  publishedPaths,
} from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { temporaryFolder } from '../support/temporary-folder';

const locked = parseLock(readFileSync(lockFile, 'utf8'));

test('every published URL still exists, and every new one is in the lock', () => {
  expect(publishedPaths(testBuild).length).toBeGreaterThan(10);
  expect(permalinkProblems(testBuild, locked)).toEqual([]);
});

test('every published anchor of the guide still leads to a heading', () => {
  const anchors = readFileSync('tests/guide-anchors.lock', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(anchors.length).toBeGreaterThan(50);
  const guide = readFileSync(path.join(testBuild, 'API_TROUBLESHOOTING/index.html'), 'utf8');
  const headings = new Set(
    [...guide.matchAll(/<h[2-4]\b[^>]*\bid="?([\w-]+)/g)].map(([, id]) => id ?? ''),
  );
  expect(anchors.filter((anchor) => !headings.has(anchor))).toEqual([]);
});

test('the lock is sorted and has each URL once', () => {
  expect(locked).toEqual([...new Set(locked)].sort());
});

test('a page that is gone and a page that is new are named, a redirect is not', () => {
  const site = temporaryFolder();
  for (const page of ['kept', 'moved', 'new']) {
    mkdirSync(path.join(site, page));
    writeFileSync(path.join(site, page, 'index.html'), '');
  }
  writeFileSync(
    path.join(site, 'sitemap.xml'),
    '<loc>https://docs.upstream.example.com/kept/</loc><loc>https://docs.upstream.example.com/new/</loc>',
  );
  expect(permalinkProblems(site, ['/gone/', '/kept/', '/moved/'])).toEqual([
    '/gone/ was published and is gone. Bring the page back, or redirect it',
    '/new/ is new: once published it stays. Add it: npm run build && npm run permalinks',
  ]);
});
