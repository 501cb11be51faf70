import type { Locator, Page } from '@playwright/test';
import { errors } from '../../../src/contract/errors';
import { errorPath, site } from '../../../src/contract/site';

/** The button that opens the navigation on narrow screens, and what it opens. */
export const menuButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Menu', exact: true });
export const siteMenu = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Site menu' });

/** Every page that the sidebar lists. */
export const sidebarPaths = [
  '/API_TROUBLESHOOTING/',
  '/errors/',
  ...errors.map(({ code }) => errorPath(code)),
  '/API_EXAMPLES/',
  '/CLIENTS/',
  '/TESTING/',
  '/API_VERSIONING/',
  '/LINKING/',
];

/** The entries of the navigation bar, by the text of their links. */
export const barEntries: Record<string, string> = {
  'Troubleshooting guide': '/API_TROUBLESHOOTING/',
  'Error codes': '/errors/',
  Endpoints: '/API_EXAMPLES/',
  'Test environment': '/TESTING/',
  'API status': site.status,
};
