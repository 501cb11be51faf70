import type { ReactElement, ReactNode } from 'react';
import { StaticRoot } from '../static-content/StaticRoot';
import { CopyPage } from '../twins/CopyPage';

/** A page of Markdown: the button that copies it, then its text. */
export function PageRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <StaticRoot>
      <CopyPage />
      {children}
    </StaticRoot>
  );
}
