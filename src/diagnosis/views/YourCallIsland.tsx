import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import { NotSure } from '../../ui/NotSure';
import { YourCall } from './YourCall';

/** The place to paste of a code’s page, as an island. */
export const YourCallIsland = defineIsland('YourCall', YourCall);

/** The same, opening in place, for codes without a decision tree. Throws on an unknown code. */
export function PasteYourCall({ code }: { code: string }): ReactElement {
  return (
    <NotSure summary="Paste your call">
      <YourCallIsland code={code} />
    </NotSure>
  );
}
