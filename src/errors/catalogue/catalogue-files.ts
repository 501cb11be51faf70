import * as z from 'zod';
import { site } from '../../contract/site';
import { buildCatalogue } from './catalogue';
import { catalogueSchema } from './catalogue-schema';

/** `errors.json` and `errors.schema.json` (JSON Schema 2020-12) as text. Throws if the first does not match the second. */
export function catalogueFiles(): Readonly<Record<'errors.json' | 'errors.schema.json', string>> {
  const { $schema, ...schema } = z.toJSONSchema(catalogueSchema, { target: 'draft-2020-12' });
  return {
    'errors.json': text(catalogueSchema.parse(buildCatalogue())),
    'errors.schema.json': text({ $schema, $id: `${site.docs}/errors.schema.json`, ...schema }),
  };
}

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
