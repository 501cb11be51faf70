import { expect, type Locator, type Page } from '@playwright/test';

export const island = (page: Page, name: string): Locator =>
  page.locator(`.theme-doc-markdown [data-island="${name}"]`);
/** Expects the component to have replaced the server's HTML. */
export const isMounted = (part: Locator): Promise<void> =>
  expect(part).toHaveAttribute('data-mounted');
export const isAsServed = (part: Locator): Promise<void> =>
  expect(part).not.toHaveAttribute('data-mounted');

export const tree = (page: Page, id: string): Locator => page.locator(`#tree-${id}`);
export const answers = (part: Locator): Locator => part.getByRole('group').getByRole('button');
export const trail = (part: Locator): Locator =>
  part.getByRole('list', { name: 'Answers so far' }).getByRole('listitem');
