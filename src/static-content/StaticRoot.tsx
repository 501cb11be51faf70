import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactElement, ReactNode } from 'react';
import { contentPath } from './content-path';

/** Marks the rendered Markdown of a page, so that the browser can take it over as it stands. */
export function StaticRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="markdown" data-static-content={contentPath(useDoc().metadata.permalink)}>
      {children}
    </div>
  );
}
