import type { ComponentProps, ReactElement } from 'react';
import { TableScroll } from './TableScroll';

/** A table written in Markdown. */
export function MarkdownTable({ children }: ComponentProps<'table'>): ReactElement {
  return <TableScroll>{children}</TableScroll>;
}
