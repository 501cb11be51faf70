import { detailTexts } from '../../contract/detail-texts';
import type { Place } from '../place';
import type { Machine } from '../python/machine';
import { argumentsOf, optionsOf, truth, type Value, type ValueOf } from '../python/values';
import { dottedOf, keyOf, whyNot } from './read';
import { readThrottle } from './throttling';
import type { View, ViewMethod } from './views';

/** A value read for one method of a view. */
export type Policy = { value: string; at: Place } | { why: string; at: Place };

type Kind = 'throttle' | 'permission' | 'authentication';

const defaults: Readonly<Record<Kind, string>> = {
  throttle: 'DEFAULT_THROTTLE_CLASSES',
  permission: 'DEFAULT_PERMISSION_CLASSES',
  authentication: 'DEFAULT_AUTHENTICATION_CLASSES',
};

/** The classes that apply to a method: of its decorator, `get_…s()`, the class, or the settings. */
function classesOf(
  kind: Kind,
  view: View,
  method: ViewMethod,
  rest: ValueOf<'dict'> | null,
  machine: Machine,
): Value {
  const name = `${kind}_classes`;
  const given = method.given.get(name);
  if (given) return machine.loaded(given);
  const chosen = view.class && chosenBy(`get_${kind}s`, name, view.class, method, machine);
  if (chosen) return chosen;
  const own = view.class && machine.classAttribute(view.class, name);
  if (own) return machine.loaded(own);
  const at = view.class?.at ?? method.at;
  if (view.open && kind !== 'throttle') return { kind: 'list', items: [], at };
  const usual = rest && keyOf(rest, defaults[kind], machine);
  return usual ?? { kind: 'list', items: [], at };
}

/** What `get_throttles()` or `get_permissions()` returns for an action; null where there is none, or it asks the class. */
function chosenBy(
  getter: string,
  attribute: string,
  owner: ValueOf<'class'>,
  { action, method }: ViewMethod,
  machine: Machine,
): Value | null {
  const fn = machine.classAttribute(owner, getter);
  if (fn?.kind !== 'function') return null;
  const self = instance(owner, {
    action: textValue(action, fn.at),
    request: instance(owner, { method: textValue(method, fn.at) }),
  });
  machine.setAttributes.clear();
  const result = machine.enter({ ...fn, self });
  if (machine.setAttributes.has(attribute)) {
    return { kind: 'unknown', why: `${getter}() sets self.${attribute}`, at: fn.at };
  }
  return result.kind === 'instance' ? null : result;
}

const textValue = (value: string, at: Place): Value => ({ kind: 'text', value, at });

const instance = (of: ValueOf<'class'>, named: Record<string, Value>): ValueOf<'instance'> => ({
  kind: 'instance',
  of,
  args: argumentsOf([], Object.entries(named)),
  at: of.at,
});

/** The class that an item of a list of classes, or of instances, stands for. */
const classOf = (item: Value): Value => (item.kind === 'instance' ? item.of : item);

/** The scopes that limit a method: `read_only`, or `anon (signed in: user)`. */
export function scopesOf(
  view: View,
  method: ViewMethod,
  access: string | null,
  rest: ValueOf<'dict'> | null,
  machine: Machine,
): Policy {
  const list = classesOf('throttle', view, method, rest, machine);
  if (list.kind !== 'list') return { why: whyNot(list, 'a list of classes'), at: list.at };
  const anon: string[] = [];
  const user: string[] = [];
  for (const item of list.items) {
    const throttle = readThrottle(classOf(machine.loaded(item)), machine);
    if ('why' in throttle) return { why: throttle.why, at: throttle.at };
    const scope = throttle.scope ?? viewScope(view, machine);
    if (scope === null) continue;
    (throttle.counts === 'anon' ? anon : user).push(scope);
  }
  const { at } = list;
  const named = (scopes: readonly string[]): string => [...scopes].sort().join(', ') || 'none';
  const signedIn = named(user);
  // Nobody gets past the permissions without signing in.
  if (access !== 'no login') return { value: signedIn, at };
  const signedOut = anon.length > 0 ? named(anon) : signedIn;
  const authenticates = classesOf('authentication', view, method, rest, machine);
  const reads = authenticates.kind !== 'list' || authenticates.items.length > 0;
  if (!reads || signedIn === signedOut) return { value: signedOut, at };
  return { value: `${signedOut} (signed in: ${signedIn})`, at };
}

/** `throttle_scope` of the view, for the class that asks the view. */
function viewScope(view: View, machine: Machine): string | null {
  const scope = view.class && machine.classAttribute(view.class, 'throttle_scope');
  return scope?.kind === 'text' ? scope.value : null;
}

/** Who may call a method: `no login`, `signed in` or `admin`. */
export function accessOf(
  view: View,
  method: ViewMethod,
  rest: ValueOf<'dict'> | null,
  machine: Machine,
): Policy {
  const list = classesOf('permission', view, method, rest, machine);
  if (list.kind !== 'list') return { why: whyNot(list, 'a list of classes'), at: list.at };
  const { at } = list;
  let login = false;
  let admin = false;
  let own: string | null = null;
  for (const item of list.items) {
    const loaded = machine.loaded(classOf(machine.loaded(item)));
    const dotted = dottedOf(loaded) ?? '';
    if (loaded.kind === 'class') {
      if (letsPass(loaded, method, machine)) continue;
      const message = machine.classAttribute(loaded, 'message');
      if (message?.kind === 'text' && message.value === detailTexts.adminOnly) admin = true;
      if (loaded.bases.some((base) => dottedOf(base)?.endsWith('.IsAuthenticated'))) login = true;
      own = loaded.name;
    } else if (dotted === 'rest_framework.permissions.IsAuthenticated') login = true;
    else if (dotted === 'rest_framework.permissions.IsAuthenticatedOrReadOnly') {
      if (method.method !== 'GET') login = true;
    } else if (dotted !== 'rest_framework.permissions.AllowAny') {
      return { why: `what ${dotted || 'a permission'} asks is not known`, at: item.at };
    }
  }
  if (admin) return { value: 'admin', at };
  if (login) return { value: 'signed in', at };
  if (own !== null)
    return { why: `${own} decides in code, and IsAuthenticated is not beside it`, at };
  return { value: 'no login', at };
}

/** Whether `has_permission()` is always true for this method, as for safe ones. */
function letsPass(owner: ValueOf<'class'>, { method }: ViewMethod, machine: Machine): boolean {
  const fn = machine.classAttribute(owner, 'has_permission');
  if (fn?.kind !== 'function') return false;
  const request = instance(owner, { method: textValue(method, fn.at) });
  const result = machine.enter({ ...fn, self: instance(owner, {}) }, [request]);
  return optionsOf(result).every((option) => truth(option) === true);
}
