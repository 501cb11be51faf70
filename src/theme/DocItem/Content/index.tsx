import Content from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import type { ReactElement } from 'react';
import { mainTextId } from '../../../ui/main-text-id';

/** Gives the text the id that the skip link leads to: the theme's `<main>` has none. */
export default function DocItemContent(props: Props): ReactElement {
  return (
    <div id={mainTextId} tabIndex={-1}>
      <Content {...props} />
    </div>
  );
}
