/** English words without meaning for an error: neither indexed nor searched for. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been being but by can cannot could did do does for from had has have how i if in
  into is it its just me my no not of on or our own s so such than that the their them then there these
  they this those to too was we were what when where which while who why will with would you your im ive
  isnt cant dont doesnt didnt wont get gets getting got keep keeps still now today instead about
  please site`.split(/\s+/),
);

/** Words of nearly every question about an API: searched for only when nothing else was typed. */
export const lowSignalWords: ReadonlySet<string> = new Set(
  'problem issue fail fails failed failing'.split(' '),
);

const synonymSets: readonly (readonly string[])[] = [
  ['login', 'signin', 'logon'],
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

/** The synonyms that developers use for a word. */
export function synonymsOf(word: string): readonly string[] {
  return synonymSets.flatMap((set) =>
    set.includes(word) ? set.filter((other) => other !== word) : [],
  );
}
