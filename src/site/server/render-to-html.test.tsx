import { lazy, Suspense, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { renderToHtml } from './render-to-html';

const text = 'x'.repeat(50_000);
const Late = lazy(() => Promise.resolve({ default: (): ReactElement => <p>{text}</p> }));

test('a large part that comes late stands in its place, moved by no script', async () => {
  const html = await renderToHtml(
    <main>
      <Suspense fallback="later">
        <Late />
      </Suspense>
      <i />
    </main>,
  );
  expect(html).toBe(`<main><!--$--><p>${text}</p><!--/$--><i></i></main>`);
});

test('what a page throws is the reason', async () => {
  const Broken = (): ReactElement => {
    throw new Error('no such code');
  };
  await expect(renderToHtml(<Broken />)).rejects.toThrow('no such code');
});
