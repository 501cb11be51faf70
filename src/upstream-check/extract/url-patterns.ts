import type { SourceFact } from '../facts';
import type { Place } from '../place';
import type { Machine } from '../python/machine';
import { unknown, type Value, type ValueOf } from '../python/values';
import { dottedOf, unreadable, whyNot } from './read';

/** The path that the API’s own paths are written from; the contract’s are too. */
export const apiPath = '/api/v1/';

/** A path of the API’s routes with its view. */
export interface Route {
  /** From the API’s own root: `claims/`. */
  path: string;
  view: Value;
  /** Actions by method, where `as_view({...})` or a router says them. */
  actions: ReadonlyMap<string, string> | 'router' | null;
  /** Whether a router ends its paths with a slash. */
  slash: boolean;
  at: Place;
}

const pathFunctions = new Set(['django.urls.path', 'django.urls.conf.path']);

/** The routes of `urlpatterns`, those of included files and of routers too; what cannot be read becomes a problem. */
export function routesIn(
  patterns: Value,
  prefix: string,
  problems: SourceFact[],
  machine: Machine,
): Route[] {
  if (patterns.kind !== 'list') {
    const open = unreadable('route: some of them', patterns, 'a list of path(…)');
    problems.push({ ...open, mayBe: 'route: ' });
    return [];
  }
  return patterns.items.flatMap((item): Route[] => {
    const value = machine.loaded(item);
    const dotted = value.kind === 'instance' && value.of.kind === 'name' ? value.of.dotted : '';
    if (value.kind !== 'instance' || !(pathFunctions.has(dotted) || dotted === '.urls')) {
      const note =
        value.kind === 'instance'
          ? `${dotted || 'a call'}(…) is not path(…)`
          : whyNot(value, 'path(…)');
      const id = 'route: one of them';
      problems.push({ id, value: null, note, at: value.at, mayBe: 'route: ' });
      return [];
    }
    const [first, target] = value.args.positional;
    if (dotted === '.urls' && first) {
      problems.push(...rootView(first, prefix));
      return routerRoutes(first, prefix, machine);
    }
    const route = first && machine.loaded(first);
    if (route?.kind !== 'text' || !target) {
      const open = unreadable('route: one of them', route ?? value, 'a text');
      problems.push({ ...open, mayBe: 'route: ' });
      return [];
    }
    const path = prefix + route.value.replace(/<[^>]*>/g, '{id}');
    const included = includedBy(target, machine);
    if (included) return routesIn(included, path, problems, machine);
    return [{ path, slash: true, at: route.at, ...viewOf(target) }];
  });
}

/** What `include(…)` includes: a list of patterns; null where the target is no include. */
function includedBy(target: Value, machine: Machine): Value | null {
  const what = includeTarget(target);
  if (!what) return null;
  const value = machine.loaded(what);
  const dotted = dottedOf(value);
  if (dotted === null) return value;
  const patterns = machine.module(dotted)?.names.get('urlpatterns');
  return patterns ?? unknown(`${dotted} is not in the checkout`, value.at);
}

/** What `include(…)` is given, without the name of an app; null where the target is no include. */
function includeTarget(target: Value): Value | null {
  if (target.kind !== 'instance' || target.of.kind !== 'name') return null;
  if (!/^django\.urls(\.conf)?\.include$/.test(target.of.dotted)) return null;
  const [what = target] = target.args.positional;
  const isNamed = what.kind === 'list' && what.items.length === 2 && what.items[1]?.kind === 'text';
  return isNamed ? (what.items[0] ?? what) : what;
}

/** The class behind `X.as_view()`, or the function that is the view. */
function viewOf(target: Value): Pick<Route, 'view' | 'actions'> {
  if (target.kind !== 'instance') return { view: target, actions: null };
  const { of, args } = target;
  const [map] = args.positional;
  const actions = map?.kind === 'dict' ? actionMap(map) : null;
  if (of.kind === 'name' && of.dotted.endsWith('.as_view')) {
    const dotted = of.dotted.slice(0, -'.as_view'.length);
    return { view: { kind: 'name', dotted, at: of.at }, actions };
  }
  const owner = of.kind === 'instance' ? of.args.positional[0] : undefined;
  return { view: owner ?? target, actions };
}

function actionMap(map: ValueOf<'dict'>): ReadonlyMap<string, string> {
  return new Map(
    map.entries.flatMap(({ key, value }) =>
      key.kind === 'text' && value.kind === 'text' ? [[key.value, value.value] as const] : [],
    ),
  );
}

/** `DefaultRouter` lists its routes at its own path. */
function rootView(router: Value, prefix: string): SourceFact[] {
  if (router.kind !== 'instance' || router.of.kind !== 'name') return [];
  if (router.of.dotted !== 'rest_framework.routers.DefaultRouter') return [];
  const note = 'the list of routes that DefaultRouter adds; SimpleRouter does not';
  return [{ id: `route: GET ${apiPath}${prefix}`, value: 'there', note, at: router.at }];
}

function routerRoutes(router: Value, prefix: string, machine: Machine): Route[] {
  if (router.kind !== 'instance') return [];
  const routes: Route[] = [];
  const slash = router.args.named.get('trailing_slash');
  for (const entry of router.args.positional) {
    if (entry.kind !== 'instance' || entry.of.kind !== 'name' || entry.of.dotted !== '.register')
      continue;
    const [name, view] = entry.args.positional;
    const path = name && machine.loaded(name);
    if (path?.kind !== 'text' || !view) continue;
    const ends = slash?.kind !== 'bool' || slash.value;
    routes.push({
      path: `${prefix}${path.value}/`,
      slash: ends,
      view,
      actions: 'router',
      at: path.at,
    });
  }
  return routes;
}

/** Where the root routes include the API’s. */
export function prefixFact(rootUrls: Value, module: string, machine: Machine): SourceFact {
  const id = 'setting: path of the API';
  if (rootUrls.kind !== 'text') return unreadable(id, rootUrls, 'a text');
  const root = rootUrls.value;
  const patterns = machine.module(root)?.names.get('urlpatterns');
  if (!patterns)
    return { id, value: null, note: `there are no urlpatterns in ${root}`, at: rootUrls.at };
  const found = findInclude(patterns, module, '/', machine, new Set([root]));
  return found
    ? { id, ...found }
    : { id, value: null, note: `${root} does not include ${module}`, at: patterns.at };
}

function findInclude(
  patterns: Value,
  module: string,
  prefix: string,
  machine: Machine,
  seen: Set<string>,
): { value: string; at: Place } | null {
  if (patterns.kind !== 'list') return null;
  for (const item of patterns.items) {
    if (item.kind !== 'instance') continue;
    const [route, target] = item.args.positional;
    const what = target && includeTarget(target);
    const dotted = what ? dottedOf(what) : null;
    if (route?.kind !== 'text' || dotted === null) continue;
    const path = prefix + route.value;
    if (dotted === module) return { value: path, at: route.at };
    if (seen.has(dotted) || !machine.checkout.hasModule(dotted) || !dotted.includes('urls'))
      continue;
    seen.add(dotted);
    const inner = machine.module(dotted)?.names.get('urlpatterns');
    const found = inner && findInclude(inner, module, path, machine, seen);
    if (found) return found;
  }
  return null;
}
