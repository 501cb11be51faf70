import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactElement } from 'react';
import { defineIsland } from '../../../islands/define-island';
import type { Example } from '../../examples';
import { Diagnose } from './Diagnose';
import { pasteAnchor } from './PasteField';

const Island = defineIsland('Diagnose', Diagnose);

/** The diagnosis of the page `/diagnose/` as an island, with the corpus’ examples as its properties. */
export function DiagnoseIsland(): ReactElement {
  useBrokenLinks().collectAnchor(pasteAnchor);
  return <Island examples={usePluginData('diagnosis-examples') as readonly Example[]} />;
}
