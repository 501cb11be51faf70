import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import type { Example } from '../examples';
import { Diagnose } from './Diagnose';

const Island = defineIsland('Diagnose', Diagnose);

/** The diagnosis of the page `/diagnose/` as an island, with the corpus’ examples as its properties. */
export function DiagnoseIsland(): ReactElement {
  return <Island examples={usePluginData('diagnosis-examples') as readonly Example[]} />;
}
