import { endpoints } from '../../contract/endpoints';
import type { Endpoint } from '../../contract/schema';
import { editDistance } from '../../search/engine/query/edit-distance';

/** Where a path leads. */
export type Route =
  /** An endpoint’s path; `methods` are those of its endpoints. */
  | { kind: 'endpoint'; path: string; endpoints: readonly Endpoint[]; id: string | null }
  /** An endpoint’s path but for its last slash. */
  | { kind: 'no-slash'; path: string; endpoints: readonly Endpoint[] }
  /** An endpoint’s path, but the id is not a number. */
  | { kind: 'id-not-a-number'; path: string; id: string }
  /** No endpoint’s; `nearest` is the one most like it, if any is. */
  | { kind: 'none'; nearest: string | null };

const all: readonly Endpoint[] = endpoints;
const paths = [...new Set(all.map(({ path }) => path))];
const byPath = new Map(
  paths.map((path) => [path, all.filter((endpoint) => endpoint.path === path)]),
);
/** The words of the paths: what a report may show of a path. */
export const pathWords = new Set(paths.flatMap((path) => path.split('/')));
const prefix = '/api/v1/';
const maxPath = 300;

/** Finds the endpoint of a path, or the one that was meant. */
export function routeOf(path: string): Route {
  if (path.length > maxPath) return { kind: 'none', nearest: null };
  const known = match(path);
  if (known) return { kind: 'endpoint', ...known };
  if (!path.endsWith('/')) {
    const slashed = match(`${path}/`);
    if (slashed) return { kind: 'no-slash', path: slashed.path, endpoints: slashed.endpoints };
  }
  const parts = path.split('/');
  const withId = paths.find((candidate) => {
    const wanted = candidate.split('/');
    const slashed = parts.at(-1) === '' ? parts : [...parts, ''];
    return (
      wanted.includes('{id}') &&
      wanted.length === slashed.length &&
      wanted.every((word, at) => word === '{id}' || word === slashed[at])
    );
  });
  const id = parts[withId?.split('/').indexOf('{id}') ?? -1];
  // A word much like a fixed path at the same position is that path, misspelt.
  if (withId && id && nearest(path, 2) === null)
    return { kind: 'id-not-a-number', path: withId, id };
  return { kind: 'none', nearest: nearest(path, 40) };
}

function match(
  path: string,
): { path: string; endpoints: readonly Endpoint[]; id: string | null } | null {
  const fixed = byPath.get(path);
  if (fixed) return { path, endpoints: fixed, id: null };
  const id = /\/([0-9]{1,20})\//.exec(path)?.[1];
  if (id === undefined) return null;
  const pattern = path.replace(`/${id}/`, '/{id}/');
  const list = byPath.get(pattern);
  return list ? { path: pattern, endpoints: list, id } : null;
}

/** The endpoint’s path most like the one given, compared without prefix, ids and slashes. */
function nearest(path: string, share: number): string | null {
  const wanted = core(path);
  if (wanted === '') return null;
  let best: string | null = null;
  let least = share === 2 ? 3 : Math.max(2, Math.floor((wanted.length * share) / 100)) + 1;
  for (const candidate of paths) {
    const known = core(candidate);
    if (share === 2 && candidate.includes('{id}')) continue;
    const distance = editDistance(wanted, known, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

const core = (path: string): string =>
  path
    .toLowerCase()
    .replace(/^\/+(?:api\/+)?(?:v\d+(?:\.\d+)?\/+)?/, '')
    .replace(/\/(?:[0-9]+|\{id\})(?=\/|$)/g, '/0')
    .replace(/_/g, '-')
    .replace(/(?<!\/)\/+$/, '');

/** Whether a path lacks the version or the prefix that every path of the API has. */
export const lacksPrefix = (path: string): boolean => !path.startsWith(prefix);

export { prefix as apiPrefix };
