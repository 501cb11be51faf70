import { expect, test } from 'vitest';
import { errors } from '../../src/contract/errors';
import { limits } from '../../src/contract/limits';
import { tokens } from '../../src/contract/tokens';
import type { ErrorEntry, Limit } from '../../src/contract/schema';
import { knownStatuses } from '../../src/errors/statuses';
import { readPages, type Fence } from '../../src/samples/markdown-page';
import { checkComponentIds } from './check-component-ids';
import { checkDeclarations, checkShareRun } from './check-declarations';
import { checkEnvelopes } from './check-envelopes';
import { checkLifetimes } from './check-lifetimes';
import { checkLimits } from './check-limits';
import { checkGuide, checkPageSet } from './check-structure';
import { checkSyntax } from './check-syntax';
import { fence, page } from './written-page';

// What each check finds: a mistake made on purpose must be named, with its fix.
const pages = readPages();
const codes = errors.map(({ code }) => code);

test('a removed page is named with the command that starts it', () => {
  const rest = pages.filter(({ file }) => file !== 'docs/errors/throttled.md');
  expect(checkPageSet('code', codes, rest)).toEqual([
    expect.stringContaining('The code throttled has no page. Write one: cp docs/errors/'),
  ]);
});

test('a code added without a page is named, and so is a page without a code', () => {
  expect(checkPageSet('code', [...codes, 'teapot'], pages)).toEqual([
    expect.stringContaining('The code teapot has no page'),
  ]);
  expect(checkPageSet('code', codes, [...pages, page('', 'docs/errors/teapot.md')])).toEqual([
    expect.stringContaining('docs/errors/teapot.md is the page of no code'),
  ]);
  expect(checkPageSet('status', [...knownStatuses, 418], pages)).toEqual([
    expect.stringContaining('The status 418 has no page. Write one: cp docs/statuses/404.md'),
  ]);
});

test.each([
  ['<ErrorCard code="throtled"/>', 'code="throtled" is unknown. Use one of: validation_error'],
  ['text <DecisionTree id="418"/>', 'id="418" is unknown. Use one of: which-error'],
  ['<ErrorCrad code="throttled"/>', '<ErrorCrad> is no component. Use one of: ErrorCard'],
  ['<ErrorCard kode="throttled"/>', 'has no attribute kode. It takes: code'],
  ['<ErrorCard/>', 'needs the attribute code'],
  ['<ErrorCard code={"throttled"}/>', 'code="{…}" is unknown'],
  ['<RateLimitTable {...x}/>', 'has no attribute {…}. It takes: none'],
])('%s is named', (text, problem) => {
  const found = checkComponentIds([page(`\n\n${text}\n`)]);
  expect(found[0]).toContain('docs/x.md:3: ');
  expect(found.join('\n')).toContain(problem);
});

const raised = (scope: string, change: Partial<Limit>): Limit[] =>
  limits.map((limit) => (limit.scope === scope ? { ...limit, ...change } : limit));

test.each(limits)('a changed limit of $scope without its page fails', ({ scope, requests }) => {
  const found = checkLimits(pages, raised(scope, { requests: requests + 1 }));
  expect(found.join('\n')).toContain(`No page states the limit of \`${scope}\``);
});

test('a limit in prose is compared in a sentence, a row, a list item, and without its scope', () => {
  const wrong = (text: string) =>
    checkLimits([page(text)], limits).filter((problem) => problem.startsWith('docs/x.md'));
  expect(wrong('`authentication` allows 6 requests per hour.')).toEqual([
    'docs/x.md:1: "6 requests per hour" is not the contract’s limit: authentication is 5/hour. Correct the page, or src/contract/limits.ts',
  ]);
  expect(wrong('| s | l |\n| - | - |\n| `user` | 1,001/hour |\n')[0]).toMatch(/^docs\/x\.md:3: /);
  expect(wrong('- `sustained`: 1,000 a day')).toHaveLength(1);
  expect(wrong('Log in at most 7 times an hour.')[0]).toContain('no scope has it');
  expect(wrong('`user` has 1000/hour and `anon` 1000/hour.')).toHaveLength(1);
  for (const right of [
    '`authentication` allows 5 requests per hour, `sustained` 10,000/day.',
    '`burst` is 60 requests a minute. `user` is 1,000/hour.',
    'Five calls of `authentication` use `wait_seconds` 3600.',
    'The access token lives 1 hour.',
  ]) {
    expect(wrong(right), right).toEqual([]);
  }
});

test('a limit whose period changed is found', () => {
  const found = checkLimits([page('`burst` is 60/minute.')], raised('burst', { period: 'hour' }));
  expect(found[0]).toContain('"60/minute" is not the contract’s limit: burst is 60/hour');
});

test.each([
  ['{"error":{"code":"throtled","message":"x","details":null}}', 'the code "throtled" is unknown'],
  ['{"error":{"code":"throttled","message":"Slow down.","details":null}}', 'is not exact. Write:'],
  [
    '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":1.5}}}',
    'details do not fit throttled',
  ],
  [
    '{"error":{"message":"Invalid input data.","code":"validation_error","details":{"a":["b"]}}}',
    'in this order',
  ],
  [
    '{"error":{"code":"method_not_allowed","message":"Method \\"PUT\\" not allowed.","details":null}}',
    'the status of method_not_allowed is 405, not 404',
  ],
])('the envelope %s is refused', (body, problem) => {
  const found = checkEnvelopes(fence('json', 'from="GET /x/" status=404', body), errors);
  expect(found.join('\n')).toContain(problem);
  const inHttp = fence('http', '', `HTTP/1.1 404 Not Found\nAllow: GET\n\n${body}`);
  expect(checkEnvelopes(inHttp, errors)).toEqual(found);
});

test('each code’s own example is accepted', () => {
  for (const { code, exampleMessage, details, status } of errors as readonly ErrorEntry[]) {
    const error = { code, message: exampleMessage ?? 'Teapot.', details: details.example };
    const meta = `from="GET /api/v1/claims/" status=${status ?? 418}`;
    expect(checkEnvelopes(fence('json', meta, JSON.stringify({ error })), errors)).toEqual([]);
  }
});

test.each([
  ['bash', '', 'say how it is proved'],
  ['bash', 'run status=200 norun="both"', 'say how it is proved'],
  ['python', 'run', 'say what it meets'],
  ['javascript', 'run status=299', 'status=299 is no status of the API'],
  ['bash', 'run status=200 as=nobody', 'as=nobody is no account'],
  ['bash', 'run stauts=200', 'unknown in the fence: stauts'],
  ['json', '', 'say where it comes from'],
  ['json', 'from="GET claims" status=200', 'is no request'],
  ['json', 'from="GET /api/v1/claims/"', 'say its status'],
  ['sh', 'run status=200', 'the fence language is "sh". Use one of: bash'],
])('a %s fence that says "%s" is named', (language, meta, problem) => {
  const found = checkDeclarations(fence(language, meta, '1'));
  expect(found.join('\n')).toContain(problem);
  expect(found[0]).toMatch(/^docs\/x\.md:1: /);
});

test('a sample that calls nothing says what it prints', () => {
  expect(checkDeclarations(fence('bash', 'run out="exp"', 'echo exp'))).toEqual([]);
});

test('more than one sample in twenty that does not run is too many', () => {
  const run = fence('bash', 'run status=200', ':');
  const idle = fence('bash', 'norun="needs a browser"', ':');
  expect(checkShareRun([...Array<Fence[]>(19).fill(run).flat(), ...idle])).toEqual([]);
  expect(checkShareRun([...run, ...idle])[0]).toContain('1 of 2 samples do not run');
});

test.each([
  ['bash', 'if true; then', 'echo "$(date)"'],
  ['python', 'def f(:', 'def f() -> int:\n    return 1'],
  ['javascript', 'const = 1;', 'const a = await fetch("/");\nexport { a };'],
  ['json', '{"a": }', '{"a": 1}'],
])('broken %s is named, sound is not', (language, broken, sound) => {
  expect(checkSyntax(fence(language, '', broken))[0]).toContain(
    `docs/x.md:1: this ${language} does not parse:`,
  );
  expect(checkSyntax(fence(language, '', sound))).toEqual([]);
});

test('a guide that lacks a section is named', () => {
  const found = checkGuide(page('## Introduction\n\n## Common API Errors\n')).join('\n');
  expect(found).toContain('its level-2 headings are Introduction, Common API Errors. Write:');
});

test('a lifetime changed in the contract is named on each page that states the old one', () => {
  const stating = page('An access token lives for 1 hour. A refresh token lives for 24 hours.');
  const [access, refresh] = tokens;
  expect(checkLifetimes([stating], tokens)).toEqual([]);
  const changed = [{ ...access, lifetimeSeconds: 7200 }, refresh];
  const problems = checkLifetimes([stating], changed).join('\n');
  expect(problems).toContain(
    'docs/x.md:1: "access token lives for 1 hour" is no lifetime of the contract',
  );
  expect(problems).toContain('No page says how long a token of the type access lives');
});
