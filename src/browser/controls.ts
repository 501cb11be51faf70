import { chooseTab, copyCode } from '../samples/enhance-samples';
import { closeSearch, openSearch, toggleSlashShortcut } from '../search/ui/dialog/open-search';
import { loadSearch, pasteResponse } from '../search/ui/paste-box';
import { copyPage } from '../markdown-export/copy-page';
import { copyTextBefore } from '../ui/copy-feedback';
import { copyCause } from '../errors/views/copy-cause';
import { nextColourMode } from './colour-mode';

/**
 * Click handlers of the controls outside islands, by the attribute that marks them. The build fails on a control without
 * a handler: src/post-build/check-controls.ts.
 */
export const controls: Readonly<
  Record<`data-${string}`, (control: HTMLElement) => void | Promise<void>>
> = {
  'data-colour-mode': nextColourMode,
  'data-copy': copyCode,
  'data-copy-cause': copyCause,
  'data-copy-page': copyPage,
  'data-copy-text': copyTextBefore,
  'data-tab': chooseTab,
  'data-open-search': openSearch,
  'data-close-search': closeSearch,
  'data-paste-box': loadSearch,
  'data-paste-response': pasteResponse,
  'data-slash-key': toggleSlashShortcut,
};

export function listenToControls(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    for (const [attribute, press] of Object.entries(controls)) {
      const control = target.closest<HTMLElement>(`body [${attribute}]`);
      if (control) void press(control);
    }
  });
}
