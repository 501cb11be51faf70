import { copyText, flashLabel } from '../ui/copy-feedback';
import { chooseLanguage, chosenLanguage, onLanguageChange } from './language-choice';
import { isSampleLanguage } from './languages';

/** Says on every tab of the page whether it is selected: the reader’s language, else the first. */
function syncTabs(): void {
  for (const group of document.body.querySelectorAll('[data-sample-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLElement>('[data-tab]')];
    const chosen = chosenLanguage();
    const selected = tabs.find(({ dataset }) => dataset.tab === chosen) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === selected));
      tab.tabIndex = tab === selected ? 0 : -1;
    }
  }
}

/** A press on a tab. */
export function chooseTab({ dataset }: HTMLElement): void {
  if (isSampleLanguage(dataset.tab)) chooseLanguage(dataset.tab);
}

/** A press on the copy button of a block of code. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const code = button.closest('figure')?.querySelector('pre')?.textContent ?? '';
  flashLabel(button, await copyText(code));
}

function onKeyDown(event: KeyboardEvent): void {
  const tab =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-sample-tabs] [data-tab]')
      : null;
  const tabs = [...(tab?.parentElement?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])];
  const at = tabs.findIndex((other) => other === tab);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  const next = at < 0 || step === undefined ? undefined : tabs.at(step % tabs.length);
  if (!next) return;
  event.preventDefault();
  chooseTab(next);
  next.focus();
}

/** The tabs of all samples: marked as chosen, moved through by keyboard. */
export function enhanceSamples(): void {
  document.addEventListener('keydown', onKeyDown);
  onLanguageChange(syncTabs);
  syncTabs();
}
