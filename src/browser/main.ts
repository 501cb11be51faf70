// The one script of a page: makes the shell work and mounts islands when they are needed. In production it is the
// bundle’s entry; `npm run dev` loads it beside Docusaurus’ own client, which then renders the islands.
import { mountIslands } from '../islands/mount-islands';
import { registerServiceWorker } from '../service-worker/register-service-worker';
import { enhanceSamples } from '../samples/enhance-samples';
import { listenForSearch } from '../search/ui/dialog/open-search';
import { listenToPasteBoxes } from '../search/ui/paste-box';
import { baseUrl } from './base-url';
import { followColourMode } from './colour-mode';
import { followContents } from './contents';
import { openDisclosures } from './disclosures';
import { listenToControls } from './controls';
import { restoreReadingPosition } from './reading-position';
import { fillPrintNote } from './print-note';
import { guardSiteMenu, keepSidebarScroll } from './navigation';

function start(): void {
  followColourMode();
  listenToControls();
  guardSiteMenu();
  keepSidebarScroll();
  openDisclosures();
  restoreReadingPosition();
  enhanceSamples();
  listenForSearch();
  listenToPasteBoxes();
  if (process.env.NODE_ENV === 'production') mountIslands();
  // In a task of its own: the browser’s, at the end of parsing, is long enough.
  requestAnimationFrame(followContents);
  fillPrintNote();
  registerServiceWorker(baseUrl);
  document.documentElement.dataset.ready = '';
}

// Docusaurus’ server loads its client modules too.
if (typeof document !== 'undefined') start();
