import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { docsUrl } from '../../contract/site';
import { parseLinkParams } from '../call-details/link-params';
import { buildCatalogue } from './catalogue';
import { catalogueFiles } from './catalogue-files';
import type { Catalogue } from './catalogue-schema';

const files = catalogueFiles();
const schema = JSON.parse(files['errors.schema.json']) as Record<string, unknown>;
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);
const published = (): Catalogue => JSON.parse(files['errors.json']) as Catalogue;

test('the published catalogue is valid by the published schema', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.$id).toBe(published().$schema);
  expect(validate(published())).toBe(true);
  expect(published()).toEqual(buildCatalogue());
});

const damages: [string, (catalogue: Catalogue) => void][] = [
  ['no codes', (c) => void (c.errors = [])],
  ['a code without causes', (c) => void (c.errors[0]!.causes = [])],
  ['a status that is text', (c) => void Object.assign(c.errors[0]!, { status: '400' })],
  ['an unknown key', (c) => void Object.assign(c.errors[0]!, { colour: 'red' })],
  ['a missing key', (c) => void Reflect.deleteProperty(c.errors[0]!, 'retryable')],
  ['another verdict', (c) => void Object.assign(c.errors[0]!.retry, { verdict: 'never' })],
  ['a relative URL', (c) => void (c.errors[0]!.docs_url = '/errors/')],
  ['another schema version', (c) => void Object.assign(c, { schema_version: 2 })],
];

test.each(damages)('%s is not valid', (_name, damage) => {
  const catalogue = published();
  damage(catalogue);
  expect(validate(catalogue)).toBe(false);
});

test('it holds every code, and each legacy response once', () => {
  const catalogue = published();
  expect(catalogue.errors.map(({ code }) => code)).toEqual(errors.map(({ code }) => code));
  for (const error of catalogue.errors) {
    expect(error.docs_url).toBe(docsUrl(error.code));
    expect(error.fixes).toEqual(error.causes.map(({ fix }) => fix));
    for (const cause of error.causes) expect(cause.docs_url).toBe(`${error.docs_url}#${cause.id}`);
  }
  const texts = [
    ...catalogue.errors.flatMap((error) => error.legacy_texts),
    ...catalogue.other_answers,
  ];
  expect(texts.map(({ text }) => text).sort()).toEqual(
    legacyResponses.map(({ text }) => text).sort(),
  );
});

test('a code’s template has the arguments its response can give, and an empty one is left out', () => {
  const templates = published().errors.map(({ code, docs_url_template }) => [
    code,
    docs_url_template.replace(docsUrl(code), '').replace(/=\{(\w+)\}/g, (_, key) => `:${key}`),
  ]);
  expect(Object.fromEntries(templates)).toMatchObject({
    throttled: '#wait_seconds:wait_seconds&request_id:request_id&status:status&at:at',
    validation_error: '#request_id:request_id&field:field&status:status&at:at',
    not_found: '#request_id:request_id&detail:detail&status:status&at:at',
    internal_server_error: '#request_id:request_id&status:status&at:at',
  });
  const [template = ''] = published().errors.map((error) => error.docs_url_template);
  const filled = template.replace('{status}', '400').replace(/\{\w+\}/g, '');
  expect(parseLinkParams(new URL(filled).hash)).toEqual({ status: 400 });
});
