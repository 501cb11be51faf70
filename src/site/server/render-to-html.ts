import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/**
 * Renders a page to HTML with every part in its place. By itself React sends what is in a `Suspense` behind the rest
 * and moves it by an inline script once the page passes 12,800 bytes (`progressiveChunkSize`): such a script is
 * against the Content-Security-Policy, and without JavaScript the part would not be seen.
 */
export function renderToHtml(page: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      progressiveChunkSize: Infinity,
      onError: reject,
      onAllReady: () => {
        text(pipe(new PassThrough())).then(resolve, reject);
      },
    });
  });
}
