import { actionRoutes, httpMethods, viewBase } from '../framework/views';
import type { Place } from '../place';
import type { Machine } from '../python/machine';
import type { Value, ValueOf } from '../python/values';
import { dottedOf, textsOf } from './read';

/** One method of a view. */
export interface ViewMethod {
  /** In capitals. */
  method: string;
  /** What comes behind the route of the view: `{id}/`, `stats/`; empty for most. */
  path: string;
  /** The view set’s action; the method in small letters for a plain view. */
  action: string;
  /** Arguments of the action’s decorator, which win over the class. */
  given: ReadonlyMap<string, Value>;
  at: Place;
}

/** A class of views, as far as it can be read. */
export interface View {
  class: ValueOf<'class'> | null;
  /** Whether it asks for no credentials and reads none, unless it says otherwise. */
  open: boolean;
  methods: ViewMethod[];
}

/** The methods of a view; a text says why they cannot be read. */
export function readView(value: Value, machine: Machine): View | string {
  const dotted = dottedOf(value);
  const loaded = dotted === null ? value : (machine.resolve(dotted) ?? value);
  if (loaded.kind === 'function') return functionView(loaded, machine);
  const bases = lineage(loaded, machine);
  if (typeof bases === 'string') return bases;
  const own = loaded.kind === 'class' ? loaded : null;
  const allowed = own && machine.classAttribute(own, 'http_method_names');
  const names = allowed ? textsOf(machine.loaded(allowed), machine) : null;
  if (allowed && !names) return 'its http_method_names cannot be read';
  const methods = [
    ...plainMethods(bases, own, loaded.at, machine),
    ...actionMethods(bases, own, loaded.at, machine),
    ...extraActions(own, machine),
  ].filter(({ method }) => names?.includes(method.toLowerCase()) ?? true);
  return { class: own, open: bases.some((base) => viewBase(base)?.open), methods };
}

/** The framework’s classes that a class is built on; a text where one is not known. */
function lineage(value: Value, machine: Machine, hops = 0): string[] | string {
  if (value.kind === 'name') {
    if (viewBase(value.dotted)) return [value.dotted];
    const module = value.dotted.split('.').slice(0, -1).join('.');
    return machine.checkout.hasModule(module)
      ? `there is no ${value.dotted}`
      : `${value.dotted} is of another package`;
  }
  if (value.kind === 'unknown') return value.why;
  if (value.kind !== 'class' || hops > 20) return 'it is no class that can be read';
  const found: string[] = [];
  for (const base of value.bases) {
    const loaded = machine.loaded(base);
    if (loaded.kind === 'name' && loaded.dotted === 'builtins.object') continue;
    const bases = lineage(loaded, machine, hops + 1);
    if (typeof bases === 'string') return bases;
    found.push(...bases);
  }
  return found;
}

const noArguments: ReadonlyMap<string, Value> = new Map();

function plainMethods(
  bases: readonly string[],
  own: ValueOf<'class'> | null,
  at: Place,
  machine: Machine,
): ViewMethod[] {
  const inherited = bases.flatMap((base) => viewBase(base)?.methods ?? []);
  return httpMethods.flatMap((name) => {
    const fn = own && machine.classAttribute(own, name);
    if (!fn && !inherited.includes(name)) return [];
    return [
      { method: name.toUpperCase(), path: '', action: name, given: noArguments, at: fn?.at ?? at },
    ];
  });
}

function actionMethods(
  bases: readonly string[],
  own: ValueOf<'class'> | null,
  at: Place,
  machine: Machine,
): ViewMethod[] {
  if (!bases.some((base) => viewBase(base)?.actions)) return [];
  const inherited = new Set(bases.flatMap((base) => viewBase(base)?.actions ?? []));
  return Object.entries(actionRoutes).flatMap(([action, { method, detail }]) => {
    const fn = own && machine.classAttribute(own, action);
    if (!fn && !inherited.has(action)) return [];
    const path = detail ? '{id}/' : '';
    return [{ method: method.toUpperCase(), path, action, given: noArguments, at: fn?.at ?? at }];
  });
}

/** Methods marked `@action(detail=…, methods=[…], url_path=…)`. */
function extraActions(own: ValueOf<'class'> | null, machine: Machine): ViewMethod[] {
  if (!own) return [];
  const inherited = own.bases.flatMap((base) => {
    const loaded = machine.loaded(base);
    return loaded.kind === 'class' ? extraActions(loaded, machine) : [];
  });
  const names = [...machine.classNames(own).names.values()];
  const found = names.flatMap((value) => {
    if (value.kind !== 'function') return [];
    const mark = value.decorators.find(
      (item) =>
        item.kind === 'instance' &&
        item.of.kind === 'name' &&
        item.of.dotted === 'rest_framework.decorators.action',
    );
    if (mark?.kind !== 'instance') return [];
    const { positional, named } = mark.args;
    const [first] = positional;
    const methodList = first ?? named.get('methods');
    const methods = methodList ? textsOf(machine.loaded(methodList), machine) : ['get'];
    const urlPath = named.get('url_path');
    const path = urlPath?.kind === 'text' ? urlPath.value : urlPath ? '…' : value.name;
    const detail = named.get('detail');
    const isDetail = detail?.kind === 'bool' && detail.value;
    return (methods ?? []).map((method) => ({
      method: method.toUpperCase(),
      path: `${isDetail ? '{id}/' : ''}${path}/`,
      action: value.name,
      given: named,
      at: urlPath?.at ?? value.at,
    }));
  });
  return [
    ...inherited.filter(({ action }) => !found.some((own) => own.action === action)),
    ...found,
  ];
}

/** A function marked `@api_view([…])`, with its throttle and permission classes in further marks. */
function functionView(fn: ValueOf<'function'>, machine: Machine): View | string {
  const marks = new Map<string, Value>();
  for (const mark of fn.decorators) {
    if (mark.kind !== 'instance' || mark.of.kind !== 'name') continue;
    const [value] = mark.args.positional;
    const [, name = ''] = /^rest_framework\.decorators\.(\w+)$/.exec(mark.of.dotted) ?? [];
    if (value) marks.set(name, machine.loaded(value));
    else if (name === 'api_view') marks.set(name, { kind: 'list', items: [], at: mark.at });
  }
  const api = marks.get('api_view');
  if (!api) return `${fn.name}() is no view of the framework`;
  const methods = textsOf(api, machine);
  if (!methods) return 'the methods of @api_view cannot be read';
  return {
    class: null,
    open: false,
    methods: (methods.length > 0 ? methods : ['get']).map((method) => ({
      method: method.toUpperCase(),
      path: '',
      action: method.toLowerCase(),
      given: marks,
      at: fn.at,
    })),
  };
}
