import type { ReactElement, ReactNode } from 'react';
import { CopyPageButton } from '../markdown-export/CopyPageButton';

/** A page of Markdown: its text, then the button that copies it. */
export function PageRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <CopyPageButton />
    </>
  );
}
