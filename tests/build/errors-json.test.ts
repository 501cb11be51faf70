import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { errors } from '../../src/contract/errors';

interface Catalogue {
  errors: { code: string; status: number | null; docs_url: string }[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(testBuild, file), 'utf8'));

test('errors.json fits errors.schema.json, and a changed one does not', () => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  addFormats(ajv);
  const validate = ajv.compile(read('errors.schema.json') as object);
  const catalogue = read('errors.json') as Catalogue;
  validate(catalogue);
  expect(validate.errors).toBeNull();
  const [first, ...rest] = catalogue.errors;
  expect(validate({ ...catalogue, errors: [{ ...first, status: 'four' }, ...rest] })).toBe(false);
});

test('errors.json has every code, and each docs_url is a page', () => {
  const catalogue = read('errors.json') as Catalogue;
  expect(catalogue.errors.map(({ code }) => code)).toEqual(errors.map(({ code }) => code));
  for (const { docs_url } of catalogue.errors) {
    expect(
      existsSync(path.join(testBuild, new URL(docs_url).pathname, 'index.html')),
      docs_url,
    ).toBe(true);
  }
});
