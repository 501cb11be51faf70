import * as z from 'zod';

/** A code or scope: lower-case words joined by underscores, e.g. `read_only`. */
const snake = z
  .string()
  .regex(/^[a-z]+(_[a-z]+)*$/, 'write lower-case words joined by underscores, e.g. read_only');

/** A cause, tree node or body id: lower-case words joined by hyphens, e.g. `header-missing`. */
export const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case words joined by hyphens, e.g. wrong-id');

/** Text for readers, with code in backticks. */
export const prose = z
  .string()
  .min(2, 'write at least a word')
  .refine((text) => text.split('`').length % 2 === 1, 'close every backtick')
  .refine((text) => text.trim() === text, 'remove the spaces at the ends');

const wholePositive = z.int('write a whole number').positive('write a number above 0');

/** Whether repeating the same request can succeed, and what must happen first. */
export const retrySchema = z.strictObject({
  /** May a program repeat the request unchanged, on the conditions in `how`? */
  retryable: z.boolean('write true or false'),
  verdict: z.enum(
    ['after_change', 'after_wait', 'if_repeatable', 'depends'],
    'use after_change, after_wait, if_repeatable or depends',
  ),
  /** What to do before or instead of a retry, in one or two sentences. */
  how: prose,
});

/** The kinds of `details` an envelope carries (FACTS.md §2). */
export const detailsKind = z.enum(
  ['none', 'why', 'why_or_none', 'wait', 'fields', 'any'],
  'use none, why, why_or_none, wait, fields or any',
);

/** One code of the error envelope. Source: FACTS.md §2. */
export const errorSchema = z.strictObject({
  code: snake,
  /** HTTP status; null where the code has no fixed one. */
  status: z.int('write a whole number, e.g. 404').min(400).max(599).nullable(),
  /** Short human name of the code, e.g. "Not found". */
  title: prose,
  /** The exact message; `{name}` marks a part that varies; null where it is the exception’s own text. */
  message: z.string().min(3).nullable(),
  /** The message of one real response; null where it differs each time. */
  exampleMessage: z.string().min(3).nullable(),
  details: z.strictObject({
    kind: detailsKind,
    /** The `details` of one real response. */
    example: z.record(z.string(), z.unknown()).nullable(),
    /** What `details` holds, for readers. */
    shape: prose,
  }),
  /** What happened, in one sentence. */
  summary: prose,
  retry: retrySchema,
  /** Who can fix it, most likely first. */
  fixers: z
    .array(z.enum(['caller', 'admin', 'upstream'], 'use caller, admin or upstream'))
    .min(1, 'name at least one: caller, admin or upstream'),
  /** Headers that this error adds to those of every response. */
  headers: z.array(z.strictObject({ name: z.string(), value: z.string(), when: prose })),
});

/** A response without the envelope. Source: FACTS.md §2, items 2 to 4. */
export const legacyResponseSchema = z.strictObject({
  id: kebab,
  origin: z.enum(
    ['older', 'middleware', 'webhook', 'route', 'proxy'],
    'use older, middleware, webhook, route or proxy',
  ),
  status: z.int().min(300).max(599),
  contentType: z.enum(['application/json', 'text/html']),
  /** The exact JSON body; null for HTML, whose text differs by server. */
  body: z.record(z.string(), z.unknown()).nullable(),
  /** The exact text callers see and search for; `{name}` marks a part that varies. */
  text: z.string().min(3),
  /** The code that means the same; null where none does (a proxy’s response). */
  code: snake.nullable(),
  /** The cause the text proves, if any. */
  cause: kebab.nullable(),
});

/** A rate limit. Source: FACTS.md §4. */
export const limitSchema = z.strictObject({
  scope: snake,
  requests: wholePositive,
  period: z.enum(['minute', 'hour', 'day'], 'use minute, hour or day'),
  /** Whose requests a window counts. */
  key: z.enum(['user', 'ip', 'user_or_ip'], 'use user, ip or user_or_ip'),
  appliesTo: prose,
});

/** A kind of token. Source: FACTS.md §3. */
export const tokenSchema = z.strictObject({
  type: z.enum(['access', 'refresh']),
  lifetimeSeconds: wholePositive,
  purpose: prose,
});

/** A role. Source: FACTS.md §5. */
export const roleSchema = z.strictObject({
  role: snake,
  title: prose,
  reach: prose,
  abilities: prose,
});

/** Who may call an endpoint: anyone, any role, an admin, or the holder of an ingestion token. */
export const accessSchema = z.enum(
  ['public', 'viewer', 'admin', 'ingestion_token'],
  'use public, viewer, admin or ingestion_token',
);

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  required: z.boolean(),
  /** Accepted form, e.g. "date YYYY-MM-DD" or "PAID, DENIED or OTHER". */
  form: prose,
});

/** One method on one path. Source: FACTS.md §6. */
export const endpointSchema = z.strictObject({
  id: kebab,
  method: z.enum(['GET', 'POST'], 'use GET or POST'),
  path: z
    .string()
    .regex(
      /^\/api\/v1\/(.*\/)?$/,
      'start with /api/v1/ and end with a slash, e.g. /api/v1/claims/',
    ),
  summary: prose,
  access: accessSchema,
  scope: snake,
  /** The scope for signed-in callers, if it differs. */
  signedInScope: snake.optional(),
  successStatus: z.int().min(200).max(299),
  query: z.array(fieldSchema).min(1).optional(),
  body: z.array(fieldSchema).min(1).optional(),
});

export type ErrorEntry = z.infer<typeof errorSchema>;
export type LegacyResponse = z.infer<typeof legacyResponseSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Access = z.infer<typeof accessSchema>;
export type Endpoint = z.infer<typeof endpointSchema>;
export type Retry = z.infer<typeof retrySchema>;
export type DetailsKind = z.infer<typeof detailsKind>;
