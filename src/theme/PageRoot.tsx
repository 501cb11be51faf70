import type { ReactElement, ReactNode } from 'react';
import { CopyPageButton } from '../markdown-export/CopyPageButton';

/** A page of Markdown: the button that copies it, then its text. */
export function PageRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <CopyPageButton />
      {children}
    </>
  );
}
