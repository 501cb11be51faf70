import type { ReactElement, ReactNode } from 'react';

/** Stands in unit tests for the theme’s heading. */
export default function Heading({
  id,
  children,
}: {
  id: string;
  children: ReactNode;
}): ReactElement {
  return <h3 id={id}>{children}</h3>;
}
