import { errors } from '../../../src/contract/errors';
import { errorPath } from '../../../src/contract/site';
import { tokenFor } from '../../../src/sandbox/auth/accounts';
import { createSandbox } from '../../../src/sandbox/create-sandbox';
import { expectedResponses } from '../../../src/sandbox/expected-responses/expected-responses';
import { type FrameworkServer, start, startFramework } from '../../framework/framework-server';
import { send } from '../../framework/send';
import { expect, test } from '../support/site';

/** A request of each code, and of a body outside the envelope. The API itself sends no `error`. */
const requests = [
  ...errors.flatMap(({ code }) => {
    const found = expectedResponses.find(({ text }) => text?.includes(`{"code":"${code}"`));
    return found ? [{ code, request: found }] : [];
  }),
  ...expectedResponses
    .filter(({ text, status, head }) => text?.startsWith('{"error":"') || (status === 404 && head))
    .map((request) => ({
      code:
        { 401: 'authentication_failed', 400: 'validation_error' }[request.status] ?? 'not_found',
      request,
    })),
];

interface Body {
  error?: { details: Record<string, unknown> | null } | string;
}

let framework: FrameworkServer;
test.beforeAll(async ({ baseURL }) => {
  framework = await startFramework({
    firstMiddleware: ['upstream_docs_links.DocsLinks'],
    settings: { UPSTREAM_DOCS_LINKS: { SITE: baseURL } },
  });
});
test.afterAll(() => framework.close());

test('requests stand for every code but the one for any other error', () => {
  expect(new Set(requests.map(({ code }) => code)).size).toBe(errors.length - 1);
});

for (const { code, request } of requests) {
  test(`the link of “${request.name}” opens ${code} with what it says`, async ({ page }) => {
    await framework.steer({ reset: true });
    const { tokens } = createSandbox({ now: () => start });
    const token = await tokenFor(request.as, tokens);
    for (let i = 1; i < (request.times ?? 1); i++) await send(framework.url, request, token);
    const { headers, status, text } = await send(framework.url, request, token);
    const href = /^<(.*)>; rel="help"$/.exec(headers.link ?? '')?.[1] ?? '';
    if (headers['content-type'] === 'application/json') expect(text).toContain(`"${href}"`);

    await page.goto(href);
    expect(new URL(page.url()).pathname).toBe(errorPath(code));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
    const region = page.getByRole('region', { name: /your call/i });
    await expect(region).toContainText(headers['x-request-id'] ?? 'no id');
    await expect(region).toContainText(String(status));
    const body = JSON.parse(text.startsWith('{') ? text : '{}') as Body;
    const details = typeof body.error === 'object' ? body.error.details : null;
    const [field] = code === 'validation_error' ? Object.keys(details ?? {}) : [];
    if (field && field !== 'non_field_errors') await expect(region).toContainText(field);
    if (details?.wait_seconds)
      await expect(region).toContainText(/Retry in (59:5\d min|1:00:00 h)/);
  });
}
