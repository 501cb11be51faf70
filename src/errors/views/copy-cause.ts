import { copyText, flashLabel } from '../../ui/copy-feedback';

/** Copies the cause around a button of CauseList.tsx as plain text with its address. */
export async function copyCause(button: HTMLElement): Promise<void> {
  const details = button.closest('details');
  const url = `${window.location.href.replace(/#.*/s, '')}#${details?.id ?? ''}`;
  const facts = [...(details?.querySelectorAll('dt') ?? [])].map(
    (name) => `${name.textContent}: ${name.nextElementSibling?.textContent ?? ''}`,
  );
  const lines = [details?.querySelector('h3')?.textContent, ...facts, url];
  flashLabel(button, await copyText(lines.join('\n')));
}
