import type { ReactElement, ReactNode } from 'react';

/** The id of a page’s main content, where the skip link leads. */
export const mainId = 'main-text';

/** The main content of a page that is not a doc. */
export function Main({
  className,
  children,
}: {
  className: string | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <main id={mainId} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
