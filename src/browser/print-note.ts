import { sampleLanguages } from '../samples/languages';

/** Adds to the printed address when the page was printed, and which other languages its samples have. */
export function fillPrintNote(): void {
  const note = document.querySelector('[data-print-note]');
  const address = note?.textContent;
  if (!note || address === undefined) return;
  window.addEventListener('beforeprint', () => {
    const printed = new Date().toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
    const samples = document.querySelector('[data-sample-tabs]') ? ` · ${sampleNote()}` : '';
    note.textContent = `${address} · printed ${printed}${samples}`;
  });
}

const sampleNote = (): string => {
  const shown = document.documentElement.getAttribute('data-sample-language') ?? 'bash';
  const names = Object.entries(sampleLanguages);
  const name = names.find(([language]) => language === shown)?.[1] ?? '';
  const others = names.filter(([language]) => language !== shown).map(([, other]) => other);
  return `samples in ${name}; the page has ${others.join(' and ')} too`;
};
