import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { diagramKey, findDiagrams } from '../../../src/diagrams/find-diagrams';
import { renderDiagram } from '../../../src/diagrams/render-diagram';

/** The structure of a drawing, without numbers and line breaks that depend on installed fonts. */
function shape(svg: string): string[] {
  const tags = [...svg.matchAll(/<(\w+)[^>]*>/g)].map(([, name]) => name ?? '');
  const words = svg
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return [...tags.filter((name) => name !== 'tspan'), ...words];
}

const diagrams = findDiagrams('docs');

test('there are diagrams', () => {
  expect(diagrams.length).toBeGreaterThan(0);
});

for (const { where, source } of diagrams) {
  test(`${where}: the kept drawing is what mermaid makes of the fence`, async ({ page }) => {
    const file = path.join('src/diagrams/rendered', `${diagramKey(source)}.svg`);
    const kept = readFileSync(file, 'utf8');
    expect(shape(kept).length).toBeGreaterThan(20);
    expect(shape(kept)).toEqual(shape(await renderDiagram(page, source)));
  });
}
