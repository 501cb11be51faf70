import * as z from 'zod';
import { site } from '../../contract/site';
import { buildCatalogue } from './catalogue';
import { catalogueSchema } from './catalogue-schema';

/**
 * The files `errors.json` and `errors.schema.json` (JSON Schema 2020-12) by name, as text. Throws where
 * the catalogue is not valid by its own schema. Node only.
 */
export function catalogueFiles(): Readonly<Record<'errors.json' | 'errors.schema.json', string>> {
  const { $schema, ...schema } = z.toJSONSchema(catalogueSchema, { target: 'draft-2020-12' });
  return {
    'errors.json': text(catalogueSchema.parse(buildCatalogue())),
    'errors.schema.json': text({ $schema, $id: `${site.docs}/errors.schema.json`, ...schema }),
  };
}

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
