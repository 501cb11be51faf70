import type { ReactElement, ReactNode } from 'react';
import { CopyPage } from '../markdown-export/CopyPageButton';

/** A page of Markdown: the button that copies it, then its text. */
export function PageRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <CopyPage />
      {children}
    </>
  );
}
