import { Checkout } from '../checkout/checkout';
import { durationText, type SourceFact } from '../facts';
import type { Place } from '../place';
import type { Machine } from '../python/machine';
import { unknown, type Value, type ValueOf } from '../python/values';
import { dottedOf, factOf, keyOf, noteOf, textOf, textsOf, unreadable } from './read';

/** The settings that other facts need too. */
export interface Settings {
  facts: SourceFact[];
  rest: ValueOf<'dict'> | null;
  middleware: { names: string[]; at: Place };
  /** ROOT_URLCONF: the dotted name of the root routes. */
  rootUrls: Value;
  place: Place;
}

/** What is said by REST_FRAMEWORK, by the beginnings of its facts. */
const ofFramework = [
  'limit: ',
  'counted by: ',
  'scope: ',
  'access: ',
  'code: ',
  'setting: page size',
  'setting: exception handler',
];

/** The settings the docs speak of. Defaults are those of Django REST Framework and SimpleJWT. */
export function readSettings(machine: Machine): Settings {
  const file = machine.checkout.layout.settings;
  const names = machine.module(Checkout.moduleName(file))?.names;
  const place: Place = { file, line: 1 };
  const facts: SourceFact[] = [];
  const setting = (name: string): Value | null => {
    const value = names?.get(name);
    return value ? machine.loaded(value) : null;
  };
  const dict = (name: string, covers: readonly string[]): ValueOf<'dict'> | null => {
    const value = setting(name);
    if (value === null || value.kind === 'dict') return value;
    facts.push({ ...unreadable(`setting: ${name}`, value, 'a dict'), covers });
    return null;
  };

  const rest = dict('REST_FRAMEWORK', ofFramework);
  const jwt = dict('SIMPLE_JWT', ['token: ']);
  const middleware = setting('MIDDLEWARE') ?? { kind: 'list', items: [], at: place };
  const active = textsOf(middleware, machine);
  if (active === null) {
    const covers = ['header: ', 'body: ', 'setting: missing trailing slash'];
    facts.push({ ...unreadable('setting: MIDDLEWARE', middleware, 'a list of texts'), covers });
  }
  const apps = setting('INSTALLED_APPS') ?? { kind: 'list', items: [], at: place };

  facts.push(...tokenFacts(jwt, apps, machine, place), ...pageFacts(rest, machine, place));
  const exposed = setting('CORS_EXPOSE_HEADERS') ?? { kind: 'list', items: [], at: place };
  facts.push(
    factOf('setting: exposed CORS headers', exposed, 'a list of texts', (value) => {
      const texts = textsOf(value, machine);
      return texts && ([...texts].sort().join(', ') || 'none');
    }),
    slashFact(setting('APPEND_SLASH'), active ?? [], place),
  );
  const rootUrls = setting('ROOT_URLCONF') ?? unknown('ROOT_URLCONF is not set', place);
  return {
    facts,
    rest,
    middleware: { names: active ?? [], at: middleware.at },
    rootUrls,
    place,
  };
}

function tokenFacts(
  jwt: ValueOf<'dict'> | null,
  apps: Value,
  machine: Machine,
  place: Place,
): SourceFact[] {
  const at = jwt?.at ?? place;
  const key = (name: string): Value | null => jwt && keyOf(jwt, name, machine);
  const lifetime = (type: string, usual: number): SourceFact => {
    const id = `token: ${type} lifetime`;
    const value = key(`${type.toUpperCase()}_TOKEN_LIFETIME`);
    if (!value) return byDefault(id, durationText(usual), at);
    return factOf(id, value, 'a timedelta', (read) =>
      read.kind === 'duration' ? durationText(read.seconds) : null,
    );
  };
  const algorithm = key('ALGORITHM');
  const types = key('AUTH_HEADER_TYPES');
  return [
    lifetime('access', 300),
    lifetime('refresh', 86_400),
    rotation(key('ROTATE_REFRESH_TOKENS'), key('BLACKLIST_AFTER_ROTATION'), apps, at, machine),
    algorithm
      ? factOf('token: algorithm', algorithm, 'a text', textOf)
      : byDefault('token: algorithm', 'HS256', at),
    types
      ? factOf('token: header types', types, 'a list of texts', (value) =>
          value.kind === 'text' ? value.value : (textsOf(value, machine)?.join(', ') ?? null),
        )
      : byDefault('token: header types', 'Bearer', at),
  ];
}

export const byDefault = (id: string, value: string, at: Place): SourceFact => ({
  id,
  value,
  at,
  note: 'not set: the framework’s default',
});

/** The app that remembers dead tokens. */
const deadTokens = 'rest_framework_simplejwt.token_blacklist';

/** Whether a refresh brings a new refresh token, and whether the old one then ends. */
function rotation(
  rotate: Value | null,
  blacklist: Value | null,
  apps: Value,
  at: Place,
  machine: Machine,
): SourceFact {
  const id = 'token: rotation';
  for (const value of [rotate, blacklist]) {
    if (value && value.kind !== 'bool') return unreadable(id, value, 'True or False');
  }
  if (rotate?.kind !== 'bool') return byDefault(id, 'off', at);
  if (!rotate.value) return { id, value: 'off', at: rotate.at, ...noteOf(rotate) };
  const ends = blacklist?.kind === 'bool' && blacklist.value;
  const names = textsOf(apps, machine);
  if (ends && names === null) return unreadable(id, apps, 'a list of texts');
  const installed = names?.some((name) => `${name}.`.startsWith(`${deadTokens}.`)) ?? false;
  const value =
    ends && installed ? 'on, the old token ends at once' : 'on, the old token stays valid';
  const note = ends && !installed ? 'token_blacklist is not in INSTALLED_APPS' : undefined;
  return { id, value, at: (ends ? blacklist : rotate).at, ...(note ? { note } : noteOf(rotate)) };
}

/** The page size: of the project’s own pagination class, else of the settings. */
function pageFacts(rest: ValueOf<'dict'> | null, machine: Machine, place: Place): SourceFact[] {
  const id = 'setting: page size';
  const at = rest?.at ?? place;
  const paginator = rest && keyOf(rest, 'DEFAULT_PAGINATION_CLASS', machine);
  const dotted = paginator && dottedOf(paginator);
  if (paginator?.kind === 'unknown' || paginator?.kind === 'oneOf') {
    return [unreadable(id, paginator, 'a text')];
  }
  const own = dotted === null || dotted === undefined ? null : machine.resolve(dotted);
  const ofClass = own?.kind === 'class' ? machine.classAttribute(own, 'page_size') : null;
  const size = ofClass ? machine.loaded(ofClass) : rest && keyOf(rest, 'PAGE_SIZE', machine);
  if (!size || !paginator || paginator.kind === 'none') return [byDefault(id, 'no pages', at)];
  return [
    factOf(id, size, 'a number', (value) => (value.kind === 'number' ? String(value.value) : null)),
  ];
}

function slashFact(setting: Value | null, middleware: readonly string[], at: Place): SourceFact {
  const id = 'setting: missing trailing slash';
  if (setting && setting.kind !== 'bool') return unreadable(id, setting, 'True or False');
  const on = setting === null || setting.value;
  const redirects = on && middleware.includes('django.middleware.common.CommonMiddleware');
  const fact = {
    id,
    value: redirects ? 'redirected' : 'not found',
    at: setting?.at ?? at,
  };
  if (setting) return fact;
  return {
    ...fact,
    note: redirects ? 'not set: the framework’s default' : 'CommonMiddleware is not in MIDDLEWARE',
  };
}
