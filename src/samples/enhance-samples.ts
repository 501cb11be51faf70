import { copyText } from '../ui/copy-text';
import { flashLabel } from '../ui/flash-label';
import { chooseLanguage, chosenLanguage, onLanguageChange } from './language-choice';
import { isSampleLanguage } from './languages';

/** Says on every tab of the document, or of a part of it, whether it is selected: the reader’s language, else the first. */
export function syncTabs(part: ParentNode = document): void {
  for (const group of part.querySelectorAll('[data-sample-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLElement>('[data-tab]')];
    const chosen = chosenLanguage();
    const selected = tabs.find(({ dataset }) => dataset.tab === chosen) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === selected));
      tab.tabIndex = tab === selected ? 0 : -1;
    }
  }
}

const closest = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

function onClick(event: MouseEvent): void {
  const language = closest(event, '[data-sample-tabs] [data-tab]')?.dataset.tab;
  if (isSampleLanguage(language)) chooseLanguage(language);
  const button = closest(event, 'button[data-copy]');
  if (button) void copy(button);
}

async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('figure')?.querySelector('pre')?.textContent ?? '';
  flashLabel(button, await copyText(code));
}

function onKeyDown(event: KeyboardEvent): void {
  const tab = closest(event, '[data-sample-tabs] [data-tab]');
  const tabs = [...(tab?.parentElement?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])];
  const at = tabs.findIndex((other) => other === tab);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  const next = at < 0 || step === undefined ? undefined : tabs.at(step % tabs.length);
  if (!next || !isSampleLanguage(next.dataset.tab)) return;
  event.preventDefault();
  chooseLanguage(next.dataset.tab);
  next.focus();
}

/** Client module: tabs and copy buttons of all samples, whenever they come into the page. */
export function enhanceSamples(): void {
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKeyDown);
  onLanguageChange(() => syncTabs());
  syncTabs();
}

/** Docusaurus calls this after each navigation. */
export function onRouteDidUpdate(): void {
  syncTabs();
}

if (typeof window !== 'undefined') enhanceSamples();
