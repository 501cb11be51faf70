import type { ReactElement, ReactNode } from 'react';

/** In place of the theme’s MDXContent, which brings every component a page may use: static content needs none. */
export default function BareContent({ children }: { children: ReactNode }): ReactElement {
  return <>{children}</>;
}
