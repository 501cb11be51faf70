import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { expect, test } from 'vitest';
import { errors } from '../contract/errors';
import { legacyResponses } from '../contract/legacy-responses';
import { statusPages } from './status-pages';

function routesOf(baseUrl: string): RouteConfig[] {
  const routes: RouteConfig[] = [];
  const actions = {
    addRoute: (route: RouteConfig) => void routes.push(route),
    createData: () => Promise.resolve(''),
    setGlobalData: () => undefined,
  };
  const plugin = statusPages({ baseUrl } as LoadContext);
  void plugin.contentLoaded?.({ content: undefined, actions });
  return routes;
}

test('the routes are the statuses of the contract, each once', () => {
  const statuses = new Set<number | null>(
    [...errors, ...legacyResponses].map(({ status }) => status),
  );
  statuses.delete(null);
  const expected = [...statuses].map((status) => `/errors/${status}/`).sort();
  expect(expected).toContain('/errors/502/');
  expect(
    routesOf('/')
      .map(({ path }) => path)
      .sort(),
  ).toEqual(expected);
  expect(routesOf('/').map(({ props }) => props?.status)).toEqual([...statuses].sort());
});

test('they are under the base URL', () => {
  expect(routesOf('/docs/')[0]?.path).toBe('/docs/errors/400/');
});
