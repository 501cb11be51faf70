import type { SourceFact } from '../facts';
import type { Machine } from '../python/machine';
import type { Value, ValueOf } from '../python/values';
import { bodyFacts, recordedIn } from './bodies';
import { accessOf, scopesOf, type Policy } from './policies';
import type { Settings } from './settings';
import { apiPath, prefixFact, routesIn, type Route } from './url-patterns';
import { readView, type View } from './views';

/** Routes, methods, and for each who may call it and what limits it; the bodies views build without the envelope. */
export function routeFacts({ rest, rootUrls, place }: Settings, machine: Machine): SourceFact[] {
  const module = `${machine.app}.api.urls`;
  const scope = machine.module(module);
  const patterns = scope?.names.get('urlpatterns');
  const prefix = prefixFact(rootUrls, module, machine);
  if (!patterns || !scope) {
    const at = { file: scope?.file.path ?? place.file, line: 1 };
    return [
      prefix,
      { id: 'route: all', value: null, note: 'there is no urlpatterns', at, covers: ['route: '] },
    ];
  }
  const facts: SourceFact[] = [prefix];
  const routes = routesIn(patterns, '', facts, machine);
  const views = new Map<string, Value>();
  const seen = new Set<string>();
  for (const route of routes) {
    const view = readView(route.view, machine);
    if (typeof view === 'string') {
      facts.push({
        id: `route: ${apiPath}${route.path}`,
        value: 'a view whose methods are not known',
        note: view,
        at: route.at,
      });
      continue;
    }
    if (view.class) views.set(`${view.class.at.file}:${view.class.at.line}`, view.class);
    for (const fact of methodFacts(route, view, rest, machine)) {
      // The first of two equal routes wins.
      if (!seen.has(fact.id)) facts.push(fact);
      seen.add(fact.id);
    }
  }
  const records = [...views.values()].flatMap((view) => recordedIn(view, machine));
  return [...facts, ...bodyFacts(records)];
}

function methodFacts(
  route: Route,
  view: View,
  rest: ValueOf<'dict'> | null,
  machine: Machine,
): SourceFact[] {
  return view.methods.flatMap((method) => {
    if (route.actions === null && method.path !== '') return [];
    if (
      route.actions instanceof Map &&
      route.actions.get(method.method.toLowerCase()) !== method.action
    )
      return [];
    const full = route.actions === 'router' ? `${route.path}${method.path}` : route.path;
    const path = route.slash ? full : full.replace(/\/$/, '');
    const name = `${method.method} ${apiPath}${path}`;
    const about = `route: ${name}`;
    const at = method.path === '' || method.path === '{id}/' ? route.at : method.at;
    const access = accessOf(view, method, rest, machine);
    const scopes = scopesOf(view, method, 'value' in access ? access.value : null, rest, machine);
    return [
      { id: about, value: 'there', at },
      { id: `access: ${name}`, about, ...policyFact(access) },
      { id: `scope: ${name}`, about, ...policyFact(scopes) },
    ];
  });
}

const policyFact = (policy: Policy): Pick<SourceFact, 'value' | 'note' | 'at'> =>
  'value' in policy ? policy : { value: null, note: policy.why, at: policy.at };
