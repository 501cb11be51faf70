import { expect, test } from 'vitest';
import { listHeadings } from './list-headings';

test('headings are listed with their anchors, those of a template are not', () => {
  const markdown =
    '---\ntitle: T\n---\n\n## Alpha {/* #a */}\n\n### Beta two\n\n#### Deep\n\n## More\n';
  const listed = listHeadings(
    ['/one/', '/two/', '/three/'].map((path) => ({
      path,
      title: path,
      markdown: path === '/one/' ? markdown : '## More\n',
    })),
  );
  const paths = listed.map(({ path }) => path);
  expect(paths).toContain('/one/#a');
  expect(paths).toContain('/one/#beta-two');
  expect(paths).toContain('/errors/throttled/');
  expect(paths).toContain('/errors/429/');
  expect(paths.filter((path) => path.endsWith('#more') || path.endsWith('#deep'))).toEqual([]);
});
