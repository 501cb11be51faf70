import { expect, type Locator, type Page } from '@playwright/test';
import { corpusText as corpusFile } from '../../../src/diagnosis/client/corpus-text';
import { parseCorpus } from '../../../src/diagnosis/corpus/corpus-file';

/** A text of the diagnosis’ corpus. */
export function corpusText(file: string, id: string): string {
  const entries = parseCorpus(corpusFile(file));
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`The corpus has no ${id} in ${file}.txt.`);
  return found.text;
}

export const box = (page: Page): Locator =>
  page.getByRole('main').getByRole('textbox', { name: /^The failed call/ });
export const diagnosis = (page: Page): Locator => page.getByRole('region', { name: 'Diagnosis' });

/** Pastes into what has the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((data) => navigator.clipboard.writeText(data), text);
  await page.keyboard.press('Control+v');
}

/** Everything that the page could have kept: storage, cookies, URL and history. */
export const keptState = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      history.length,
      history.state as unknown,
      window.name,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  );

/** Focuses the field of the page’s island, which mounts it, and waits for that. */
export async function isMounted(page: Page, name: string): Promise<void> {
  const part = page.locator(`[data-island="${name}"]`);
  await part.getByRole('textbox').focus();
  await expect(part).toHaveAttribute('data-mounted');
}
