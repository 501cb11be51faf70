import Content from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import type { ReactElement } from 'react';
import { mainId } from '../../../ui/Main';

/** Gives the text the id that the skip link leads to: the theme's `<main>` has none. */
export default function DocItemContent(props: Props): ReactElement {
  return (
    <div id={mainId} tabIndex={-1}>
      <Content {...props} />
    </div>
  );
}
