import type { ConsoleMessage, Page } from '@playwright/test';

/** What Playwright itself says where a test blocks service workers. */
const blocked = 'Service Worker registration blocked by Playwright';

/**
 * Collects what a page should not do: console messages, which name violations of the policy too,
 * uncaught errors, dialogs, and requests to another origin than this one.
 */
export function watchPage(
  page: Page,
  origin: string,
  isExpected: (message: ConsoleMessage) => boolean = () => false,
): string[] {
  const problems: string[] = [];
  const add = (problem: string): void => void problems.push(`${page.url()}: ${problem}`);
  page.on('console', (message) => {
    if (message.text() !== blocked && !isExpected(message)) {
      add(`${message.type()} ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => add(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) add(`request to ${url.href}`);
  });
  page.on('dialog', (dialog) => {
    add(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return problems;
}
