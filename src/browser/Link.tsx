import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { withBase } from './base-url';

/** In the browser’s bundle, in place of `@docusaurus/Link`: navigation is the browser’s own. `to` starts at the site’s base. */
export default function Link({
  to,
  href = '',
  children,
  ...others
}: AnchorHTMLAttributes<HTMLAnchorElement> & { to?: string }): ReactElement {
  return (
    <a {...others} href={withBase(to ?? href)}>
      {children}
    </a>
  );
}
