import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactElement, ReactNode } from 'react';
import { contentPath } from './content-path';
import { encodePageData } from './page-data';

/** Marks the rendered Markdown of a page and adds its data, so that the browser can take both over as they stand. */
export function StaticRoot({ children }: { children: ReactNode }): ReactElement {
  const doc = useDoc();
  return (
    <div className="markdown" data-static-content={contentPath(doc.metadata.permalink)}>
      <script
        type="application/json"
        data-page-data=""
        dangerouslySetInnerHTML={{ __html: encodePageData(doc) }}
      />
      {children}
    </div>
  );
}
