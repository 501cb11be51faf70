import { copyText, flashLabel } from '../ui/copy-feedback';
import { isSampleLanguage, type SampleLanguage } from './languages';

const storageKey = 'sample-language';
const rootAttribute = 'data-sample-language';

/** Selects the reader's language in every group of tabs, else the first. */
function syncTabs(): void {
  for (const group of document.body.querySelectorAll('[data-sample-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLElement>('[data-tab]')];
    const chosen = document.documentElement.getAttribute(rootAttribute);
    const selected = tabs.find(({ dataset }) => dataset.tab === chosen) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === selected));
      tab.tabIndex = tab === selected ? 0 : -1;
    }
  }
}

function show(language: SampleLanguage): void {
  document.documentElement.setAttribute(rootAttribute, language);
  syncTabs();
}

/** Selects a pressed tab's language in every group, in other windows too, and remembers it. */
export function chooseTab({ dataset }: HTMLElement): void {
  if (!isSampleLanguage(dataset.tab)) return;
  show(dataset.tab);
  try {
    localStorage.setItem(storageKey, dataset.tab);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

function onStorage({ key, newValue }: StorageEvent): void {
  if (key === storageKey && isSampleLanguage(newValue)) show(newValue);
}

/** Copies the code beside a pressed button. */
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

/** Makes the tabs of all samples follow the reader's choice and the keyboard. */
export function enhanceSamples(): void {
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('storage', onStorage);
  // Without a choice the first tabs are selected: so the server’s HTML has them.
  if (document.documentElement.hasAttribute(rootAttribute)) syncTabs();
}
