import type { Page } from '@playwright/test';
import { expect, isReady, test } from '../support/site';

const errorPage = '/errors/throttled/';
const provoke = '{"code":"throttled"}';

/** Docusaurus' own inline script writes `?docusaurus-data-x=y` onto `<html>` as `data-x`: no link may reach that far. */
const crafted: Record<string, Record<string, string>> = {
  'an island': { island: 'Checklist', props: '{"id":"quick"}' },
  'an island that throws': { island: 'Checklist', props: '{"id":"nope"}' },
  'an island whose properties are no JSON': { island: 'Checklist', props: '{' },
  'an island without properties': { island: 'RateLimitTable' },
  'the sandbox': { island: 'Provoke', props: provoke },
  'an island that is loaded': { island: 'Provoke', props: provoke, mounted: '' },
  'content of another address': { 'static-content': '/x/' },
  'content of its own address': { 'static-content': errorPage },
  'sample tabs': { 'sample-tabs': '', tab: 'python' },
  'a page that is ready': { ready: '', 'has-hydrated': 'true' },
};

const withData = (page: string, data: Record<string, string>): string => {
  const query = Object.entries(data).map(([name, value]) => [`docusaurus-data-${name}`, value]);
  return `${page}?${new URLSearchParams(query)}`;
};

/** The text outside islands and but for the section in view, and the attributes of the root element. */
const contentOf = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const copy = document.querySelector('main')?.cloneNode(true);
    if (copy instanceof Element)
      copy.querySelectorAll('[data-island], [data-section]').forEach((e) => e.remove());
    return {
      text: copy?.textContent?.replace(/\s+/g, ' ') ?? '',
      root: root.getAttributeNames().map((name) => `${name}=${root.getAttribute(name)}`),
    };
  });

/** Moves the pointer, presses a key and clicks: everything that can hydrate an island. */
async function touchText(page: Page): Promise<void> {
  for (const [x, y] of [
    [150, 300],
    [640, 400],
    [1000, 600],
  ] as const)
    await page.mouse.move(x, y, { steps: 4 });
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { level: 1 }).click();
}

for (const [what, data] of Object.entries(crafted)) {
  test(`a link that makes the page ${what} changes nothing`, async ({ page }) => {
    await page.goto(errorPage);
    const plain = await contentOf(page);
    expect(plain.text).toContain('429 throttled');
    await page.goto(withData(errorPage, data));
    await touchText(page);
    // A real island still hydrates, so whatever the link could hydrate has had its time.
    await page.getByRole('button', { name: /^Try it in the sandbox/ }).click();
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
    expect(await contentOf(page)).toEqual(plain);
  });
}

for (const url of ['/', '/API_TROUBLESHOOTING/', errorPage, '/search/']) {
  test(`no data attribute that ${url} uses can be set by a link`, async ({ page }) => {
    await page.goto(url);
    const plain = await contentOf(page);
    const names = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('data-')),
        ),
      ),
    ]);
    expect(names.length).toBeGreaterThan(3);
    const data = names.map((name) => [name.replace('data-', ''), 'crafted'] as const);
    await page.goto(withData(url, Object.fromEntries(data)));
    await touchText(page);
    expect(await contentOf(page)).toEqual(plain);
    // Shortcuts still work.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Search/ }).last()).toBeFocused();
    await isReady(page);
  });
}
