import type { SyntaxNode } from '@lezer/common';
import { afterAll, describe, expect, test } from 'vitest';
import { SourceTree } from './fixtures/source-tree';
import { children, PythonFile } from './python/syntax';
import { isOpen } from './report/verdict';

const files = [
  'config/urls.py',
  'upstream/settings/base.py',
  'upstream/api/pagination.py',
  'upstream/api/throttling.py',
  'upstream/api/permissions.py',
  'upstream/api/exceptions.py',
  'upstream/api/urls.py',
  'upstream/api/views.py',
  'upstream/middleware.py',
];

interface Rule {
  file: string;
  text: RegExp;
  why: string;
}

/** No numbers, codes, messages, scopes or routes: the change is reported, at the line of what follows from it. */
const reportedElsewhere: readonly Rule[] = [
  { file: 'config/urls.py', text: /^"upstream\.api\.urls"$/, why: 'at the list of routes' },
  { file: 'upstream/settings/base.py', text: /token_blacklist|MiddlewareX?"$|^"upstream\.middleware/, why: 'at what it switches off' },
  { file: 'upstream/settings/base.py', text: /^"(config\.urls|upstream\.api\.pagination\.Pages)"$/, why: 'at what is then missing' },
  { file: 'upstream/settings/base.py', text: /^"(DEFAULT_(?!PERM)[A-Z_]+|EXCEPTION_HANDLER|ACCESS_TOKEN_LIFETIME|BLACKLIST_AFTER_ROTATION)"$/, why: 'a name of a setting: at its dict' },
  { file: 'upstream/settings/base.py', text: /^"(API-Version|X-[\w-]+|ETag|Last-Modified|Cache-Control)"$/, why: 'at the list' },
  { file: 'upstream/api/permissions.py', text: /customer_admin/, why: 'at the endpoints' },
  { file: 'upstream/api/exceptions.py', text: /^"(error|code|message|details|non_field_errors)"$/, why: 'at each envelope' },
  { file: 'upstream/api/urls.py', text: /^""$/, why: 'at each route below it' },
  { file: 'upstream/api/views.py', text: /^"(post|error)"$/, why: 'at the method, the body' },
  { file: 'upstream/middleware.py', text: /^"error"$/, why: 'the body is missing' },
]; // prettier-ignore

/** Texts of the clean tree that change nothing the docs speak of. */
const notCompared: readonly Rule[] = [
  { file: 'upstream/settings/base.py', text: /^"(rest_framework|corsheaders)"$|CorsMiddleware/, why: 'other apps' },
  { file: 'upstream/settings/base.py', text: /JWTAuthentication/, why: 'its header types are compared' },
  { file: 'upstream/settings/base.py', text: /^"(REFRESH_TOKEN_LIFETIME|ROTATE_REFRESH_TOKENS|ALGORITHM|AUTH_HEADER_TYPES|DEFAULT_PERMISSION_CLASSES)"$/, why: 'without it the default is the same, or reported elsewhere' },
  { file: 'upstream/api/pagination.py', text: /"page_size"/, why: 'a name in a query' },
  { file: 'upstream/api/urls.py', text: /^"(upload|claim|drift-event|report|alert)"$/, why: 'a basename' },
  { file: 'upstream/api/views.py', text: /^"(status|healthy)"$/, why: 'a body of a success' },
  { file: 'upstream/middleware.py', text: /^"(POST|PUT|PATCH|null|application\/json|HTTP_X_REQUEST_ID)"$/, why: 'about the request' },
]; // prettier-ignore

interface Mutation {
  file: string;
  from: number;
  to: number;
  line: number;
  before: string;
  after: string;
}

/** Every number, text and name of an extra route, changed by one; docstrings are none. */
function mutationsOf(file: string, source: string): Mutation[] {
  const python = new PythonFile(file, source);
  const found: Mutation[] = [];
  const add = (node: SyntaxNode, after: string) => {
    const before = python.textOf(node);
    found.push({ file, from: node.from, to: node.to, line: python.at(node).line, before, after });
  };
  const visit = (node: SyntaxNode): void => {
    const text = python.textOf(node);
    const name = node.name === 'DecoratedStatement' && node.lastChild?.getChild('VariableName');
    if (name) add(name, `${python.textOf(name)}x`);
    if (node.name === 'Number') add(node, String(Number(text) + 1));
    else if (node.name === 'FormatString') add(node, text.replace('Expected', 'Wanted'));
    else if (node.name !== 'String') children(node).forEach(visit);
    else if (node.parent?.name !== 'ExpressionStatement') add(node, changed(text));
  };
  visit(python.root);
  return found;
}

/** A literal with its number raised (`v1` in a path is no number), or a letter more. */
function changed(literal: string): string {
  const digits = /(?<!v)\d+/.exec(literal)?.[0];
  if (digits !== undefined) return literal.replace(digits, String(Number(digits) + 1));
  return literal === '""' ? '"x/"' : literal.replace(/(\w)(\W*)$/, '$1x$2');
}

const tree = new SourceTree();
afterAll(() => tree.remove());

test('the clean tree is the same as the docs', () => {
  const { rows } = tree.compare();
  expect(rows.filter(isOpen)).toEqual([]);
  expect(rows.length).toBeGreaterThan(150);
});

describe('one value changed at a time', () => {
  const missed: string[] = [];
  const used = new Set<Rule>();
  const count = { atTheirLine: 0, elsewhere: 0, notCompared: 0 };

  test('is reported at its line', { timeout: 120_000 }, () => {
    for (const file of files) {
      const source = tree.read(file);
      for (const mutation of mutationsOf(file, source)) {
        tree.write(
          file,
          source.slice(0, mutation.from) + mutation.after + source.slice(mutation.to),
        );
        check(mutation);
      }
      tree.write(file, source);
    }
    const { atTheirLine, elsewhere } = count;
    console.log(
      `Mutation run: ${atTheirLine} numbers, codes, messages, scopes and routes changed, ${atTheirLine - missed.length} reported at their line; ` +
        `${elsewhere} other texts reported.`,
    );
    expect(missed).toEqual([]);
    expect(atTheirLine).toBeGreaterThan(80);
  });

  test('and no rule of the exceptions is unused', () => {
    expect([...reportedElsewhere, ...notCompared].filter((rule) => !used.has(rule))).toEqual([]);
  });

  function check({ file, line, before, after }: Mutation): void {
    const matching = ({ file: of, text }: Rule): boolean => of === file && text.test(before);
    const unseen = notCompared.find(matching);
    const elsewhere = reportedElsewhere.find(matching);
    const rule = unseen ?? elsewhere;
    if (rule) used.add(rule);
    const open = tree.compare().rows.filter(isOpen);
    const reported = elsewhere
      ? open.length > 0
      : open.some(({ at }) => at?.file === file && at.line === line);
    if (unseen) count.notCompared += 1;
    else if (elsewhere) count.elsewhere += 1;
    else count.atTheirLine += 1;
    if (reported || unseen) return;
    const where = open.map(({ id, at }) => `${id} at ${at ? `${at.file}:${at.line}` : 'no line'}`);
    missed.push(`${file}:${line} ${before} → ${after}: ${where.join('; ') || 'not reported'}`);
  }
});
