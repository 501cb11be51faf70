import IconMenu from '@theme/Icon/Menu';
import type { ReactElement } from 'react';
import { siteMenuId } from '../../../SiteMenu';

/** The button of narrow screens that opens the site’s menu, without JavaScript too. */
export default function MobileSidebarToggle(): ReactElement {
  return (
    <button
      type="button"
      className="navbar__toggle clean-btn"
      aria-label="Menu"
      popoverTarget={siteMenuId}
    >
      <IconMenu />
    </button>
  );
}
