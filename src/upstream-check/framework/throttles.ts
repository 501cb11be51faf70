/** How a throttle class of Django REST Framework counts: `anon` limits only callers who are not signed in. */
export interface ThrottleBase {
  counts: 'anon' | 'user';
  /** The scope it has unless a class below it names one; null where the view names it. */
  scope: string | null;
}

const bases: Readonly<Record<string, ThrottleBase>> = {
  AnonRateThrottle: { counts: 'anon', scope: 'anon' },
  UserRateThrottle: { counts: 'user', scope: 'user' },
  ScopedRateThrottle: { counts: 'user', scope: null },
};

export function throttleBase(dotted: string): ThrottleBase | null {
  const [, name = ''] = /^rest_framework\.throttling\.(\w+)$/.exec(dotted) ?? [];
  return bases[name] ?? null;
}
