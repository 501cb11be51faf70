import type { ReactElement, ReactNode } from 'react';

/** Stands in unit tests for Docusaurus’s link. */
export default function Link({ to, children }: { to: string; children: ReactNode }): ReactElement {
  return <a href={to}>{children}</a>;
}
