import { endpoints } from '../../src/contract/endpoints';
import { errors } from '../../src/contract/errors';
import { legacyResponses } from '../../src/contract/legacy-responses';
import { isSampleLanguage } from '../../src/samples/languages';
import type { Fence } from '../../src/samples/markdown-page';

/** Every status a documented request can meet. */
const documentedStatuses: readonly number[] = [
  ...new Set([
    ...endpoints.map(({ successStatus }) => successStatus),
    301,
    304,
    ...errors.flatMap(({ status }) => (status === null ? [] : [status])),
    ...legacyResponses.map(({ status }) => status),
  ]),
].sort((a, b) => a - b);

const languages = ['bash', 'python', 'javascript', 'json', 'text', 'http', 'mermaid', 'nginx'];
const accounts = ['viewer', 'admin', 'other-admin', 'superuser'];
const sampleKeys = [
  'status',
  'as',
  'out',
  'exit',
  'timeout',
  'limit',
  'spend',
  'file',
  'access',
  'tabs',
  'norun',
  'title',
];
const proofs = ['status', 'out', 'exit'];

/** Problems where a fence does not say how it is proved: run or norun for samples, its source for json. */
export function checkDeclarations(fences: readonly Fence[]): string[] {
  return fences.flatMap((fence) =>
    problemsOf(fence).map((problem) => `${fence.where}: ${problem}`),
  );
}

function problemsOf({ language, meta }: Fence): string[] {
  if (!languages.includes(language)) {
    return [`the fence language is "${language}". Use one of: ${languages.join(', ')}`];
  }
  const problems: string[] = [];
  const status = meta.values.get('status');
  if (status !== undefined && !documentedStatuses.includes(Number(status))) {
    problems.push(
      `status=${status} is no status of the API. Use one of: ${documentedStatuses.join(', ')}`,
    );
  }
  if (isSampleLanguage(language)) {
    const unknown = [...meta.values.keys()].filter((key) => !sampleKeys.includes(key));
    if (unknown.length > 0) {
      problems.push(`unknown in the fence: ${unknown.join(', ')}. Use: ${sampleKeys.join(', ')}`);
    }
    const runs = meta.flags.has('run');
    if (runs === meta.values.has('norun')) {
      problems.push('say how it is proved: ```' + language + ' run status=401, or norun="why"');
    }
    const proved = meta.flags.has('browser') || proofs.some((key) => meta.values.has(key));
    if (runs && !proved) {
      problems.push('say what it meets: run status=401, or out="text" where it calls nothing');
    }
    const account = meta.values.get('as');
    if (account !== undefined && !accounts.includes(account)) {
      problems.push(`as=${account} is no account. Use one of: ${accounts.join(', ')}`);
    }
  }
  if (language === 'json') {
    const sources = ['from', 'legacy', 'example'].filter((key) => meta.values.get(key));
    if (sources.length !== 1) {
      problems.push(
        'say where it comes from: ```json from="GET /api/v1/claims/" status=200, or legacy="why", or example="why"',
      );
    }
    const from = meta.values.get('from');
    if (from !== undefined && !/^(GET|POST|PUT|PATCH|DELETE) \/api\/v1\/\S*$/.test(from)) {
      problems.push(`from="${from}" is no request. Write a method and a path: GET /api/v1/claims/`);
    }
    if (from !== undefined && status === undefined) problems.push('say its status: status=200');
  }
  return problems;
}

/** A problem where more than one in twenty samples does not run. */
export function checkShareRun(fences: readonly Fence[]): string[] {
  const samples = fences.filter(({ language }) => isSampleLanguage(language));
  const idle = samples.filter(({ meta }) => meta.values.has('norun'));
  if (idle.length * 20 <= samples.length) return [];
  const list = idle.map(({ where }) => where).join(', ');
  return [`${idle.length} of ${samples.length} samples do not run, more than 5 %: ${list}`];
}
