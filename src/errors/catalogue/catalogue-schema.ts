import * as z from 'zod';
import { errorSchema, legacyResponseSchema, retrySchema } from '../../contract/schema';
import { causeSchema } from '../causes/cause-schema';

const docsUrl = z.url().meta({ description: 'Permanent address of the page that explains it.' });
const marked = 'Text for readers; `code` stands in backticks.';

const catalogueCause = z
  .strictObject({ ...causeSchema.shape, docs_url: docsUrl })
  .meta({ description: 'A reason why the code happens: evidence, fix and proof.' });

const legacyText = z
  .strictObject({
    text: legacyResponseSchema.shape.text,
    status: legacyResponseSchema.shape.status,
    content_type: legacyResponseSchema.shape.contentType,
    origin: legacyResponseSchema.shape.origin,
    body: legacyResponseSchema.shape.body,
    cause: legacyResponseSchema.shape.cause,
  })
  .meta({
    description:
      'A response outside the envelope. `{name}` in `text` stands for a part that varies.',
  });

const catalogueError = z.strictObject({
  code: errorSchema.shape.code,
  status: errorSchema.shape.status.meta({
    description: 'HTTP status; null where the code has no fixed one.',
  }),
  title: errorSchema.shape.title,
  message: errorSchema.shape.message.meta({
    description:
      'Exact message; `{name}` stands for a part that varies; null where it differs each time.',
  }),
  example_message: errorSchema.shape.exampleMessage,
  details: errorSchema.shape.details,
  summary: errorSchema.shape.summary.meta({ description: marked }),
  retryable: retrySchema.shape.retryable.meta({
    description: 'May a program repeat the request unchanged, on the conditions in `retry.how`?',
  }),
  retry: z.strictObject({ verdict: retrySchema.shape.verdict, how: retrySchema.shape.how }),
  fixers: errorSchema.shape.fixers.meta({ description: 'Who can fix it, most likely first.' }),
  headers: errorSchema.shape.headers,
  causes: z.array(catalogueCause).min(1),
  fixes: z
    .array(causeSchema.shape.fix)
    .min(1)
    .meta({ description: 'The fix of each cause, in the order of `causes`.' }),
  legacy_texts: z
    .array(legacyText)
    .meta({ description: 'Responses outside the envelope that mean this code.' }),
  docs_url: docsUrl,
  docs_url_template: z
    .string()
    .regex(/^https:\/\/\S+$/)
    .meta({
      description:
        'RFC 6570 template of a link with what its page can show about one response. Leave what you do not know empty.',
    }),
});

/** The shape of `/errors.json`. A breaking change raises `schema_version`. */
export const catalogueSchema = z
  .strictObject({
    $schema: z.url(),
    schema_version: z.literal(1),
    api_version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
    docs_url: docsUrl,
    errors: z.array(catalogueError).min(1),
    other_answers: z.array(legacyText).meta({
      description: 'Responses outside the envelope that mean no code, such as a proxy’s.',
    }),
  })
  .meta({ title: 'Error codes of the Upstream API', description: marked });

/** The content of `/errors.json`. */
export type Catalogue = z.infer<typeof catalogueSchema>;
