import Content from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import type { ReactElement } from 'react';
import { mainId } from '../../../ui/Main';

/** The theme's, where the skip link finds it: its `<main>` has no id, and what has one holds the sidebar too. */
export default function DocItemContent(props: Props): ReactElement {
  return (
    <div id={mainId} tabIndex={-1}>
      <Content {...props} />
    </div>
  );
}
