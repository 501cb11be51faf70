import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { withBase } from './base-url';

/** Replaces `@docusaurus/Link` in the browser’s bundle: navigation is the browser’s own. `to` starts at the site’s base. */
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
