import type { EndpointId } from '../contract/endpoints';
import type { Endpoint } from '../contract/schema';

/** All endpoints of one path. */
export interface ViewPath {
  path: string;
  endpoints: readonly (Endpoint & { id: EndpointId })[];
  /** The `Allow` header of its responses. */
  allow: string;
  methods: ReadonlySet<string>;
  /** Whether the `Authorization` header is ignored. */
  ignoresToken: boolean;
}

const allowOrder = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Groups endpoints by path. */
export function viewPaths(endpoints: readonly (Endpoint & { id: EndpointId })[]): ViewPath[] {
  return [...new Set(endpoints.map(({ path }) => path))].map((path) => {
    const list = endpoints.filter((endpoint) => endpoint.path === path);
    const methods = new Set<string>(['OPTIONS', ...list.map(({ method }) => method)]);
    if (methods.has('GET')) methods.add('HEAD');
    return {
      path,
      endpoints: list,
      methods,
      allow: allowOrder.filter((method) => methods.has(method)).join(', '),
      ignoresToken: list.every(
        ({ scope, access }) => scope === 'authentication' || access === 'ingestion_token',
      ),
    };
  });
}

/** The endpoint whose role and scope apply to a method: its own, else the path's first. */
export function endpointFor(
  { endpoints }: ViewPath,
  method: string,
): ViewPath['endpoints'][number] {
  const name = method === 'HEAD' ? 'GET' : method;
  const found = endpoints.find((endpoint) => endpoint.method === name) ?? endpoints[0];
  if (!found) throw new Error('a path without endpoints');
  return found;
}
