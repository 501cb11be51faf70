const sets: readonly (readonly string[])[] = [
  ['login', 'signin', 'log', 'sign'],
  ['password', 'credentials', 'passwd', 'pwd'],
  ['username', 'user'],
  ['jwt', 'token'],
  ['expired', 'outdated', 'stale', 'timeout'],
  ['retry', 'repeat', 'resend', 'again'],
  ['throttled', 'ratelimit', 'ratelimited', 'quota', 'limit'],
  ['backoff', 'back-off'],
  ['forbidden', 'permission', 'allowed'],
  ['unauthorized', 'unauthorised', 'unauthenticated', '401'],
  ['permission', 'permissions', 'rights', 'privilege'],
  ['missing', 'absent', 'lacks', 'without'],
  ['invalid', 'wrong', 'bad', 'incorrect'],
  ['crash', 'exception', 'traceback'],
  ['slash', '/'],
  ['webhook', 'hook'],
  ['delete', 'remove'],
  ['delay', 'wait', 'sleep', 'pause'],
  ['poll', 'polling'],
  ['frontend', 'browser', 'fetch'],
  ['cors', 'browser', 'origin'],
  ['endpoint', 'route', 'url', 'path'],
  ['organisation', 'organization', 'customer', 'tenant'],
  ['org', 'customer'],
  ['id', 'identifier'],
  ['support', 'help', 'contact'],
];

/** Other words for a word, as developers use them; none for most. */
export function synonymsOf(word: string): readonly string[] {
  return sets.flatMap((set) => (set.includes(word) ? set.filter((other) => other !== word) : []));
}
