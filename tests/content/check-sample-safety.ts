import { endpoints } from '../../src/contract/endpoints';
import { site } from '../../src/contract/site';
import { isSampleLanguage } from '../../src/samples/languages';
import type { Fence } from '../../src/samples/markdown-page';

/** What is wrong with a sample and how to fix it; null where nothing is. */
type Rule = (fence: Fence) => string | null;

/**
 * Problems of samples that could harm whoever pastes them: a call that provokes or creates something in
 * production, a secret that others can see, an error without its details, a terminal that closes.
 * The files of `clients/` are programs with an address of their own: only the rules on code apply.
 */
export function checkSampleSafety(fences: readonly Fence[]): string[] {
  return fences
    .filter(({ language }) => isSampleLanguage(language))
    .flatMap((fence) => {
      const rules = fence.meta.values.has('file') ? codeRules : [...addressRules, ...codeRules];
      return rules
        .flatMap((rule) => rule(fence) ?? [])
        .map((problem) => `${fence.where}: ${problem}`);
    });
}

const runs = ({ meta }: Fence): boolean => meta.flags.has('run') && !meta.flags.has('browser');

const productionHost: Rule = (fence) =>
  runs(fence) && fence.code.includes(site.api)
    ? `it names ${site.api}. Read the address: "$UPSTREAM_API/claims/", os.environ["UPSTREAM_API"], process.env.UPSTREAM_API; or call ${site.localApi} where it provokes or creates something`
    : null;

const creating = endpoints.filter(
  ({ method, scope }) => method === 'POST' && scope !== 'authentication',
);
const creatingStatuses = new Set<number>(creating.map(({ successStatus }) => successStatus));
const creatingPath = String.raw`(?:${creating
  .map(({ path }) => path.replace('/api/v1', '').replace('{id}', String.raw`[^/\s]+`))
  .join('|')})(?=["'\x60\s?]|$)`;
const postInBash = new RegExp(String.raw`(?=.*(?:-X POST|\s-d\s|--data)).*${creatingPath}`);
const postInCode = new RegExp(
  String.raw`(?:\bpost\(|["']POST["'])[^)]{0,80}${creatingPath}|${creatingPath}[^)]{0,80}["']POST["']`,
);

function creates({ language, code, meta }: Fence): boolean {
  if (creatingStatuses.has(Number(meta.values.get('status')))) return true;
  return language === 'bash'
    ? bashCommands(code).some((line) => postInBash.test(line))
    : postInCode.test(code);
}

/** A 304 is no error; after `spend=` the sample meets what an earlier call has caused. */
function provokes({ meta }: Fence): boolean {
  const status = Number(meta.values.get('status'));
  return status >= 300 && status !== 304 && !meta.values.has('spend');
}

const sandboxOnly: Rule = (fence) => {
  const local = fence.code.includes(site.localApi) && !fence.code.includes('UPSTREAM_API');
  if (!runs(fence) || local || !(provokes(fence) || creates(fence))) return null;
  return `it ${provokes(fence) ? 'provokes an error' : 'creates something'} outside the sandbox. Call ${site.localApi}/api/v1 literally; a sample that meets the error of an earlier call says so: spend="GET /api/v1/claims/"`;
};

const secret = String.raw`\$\{?(?:ACCESS_TOKEN|REFRESH_TOKEN|INGEST_TOKEN|UPSTREAM_PASSWORD)\b`;
const secretInArgv = [
  new RegExp(String.raw`\bcurl\b.*${secret}`),
  /-H\s+"Authorization:[^"]*\$/, // a derived variable such as $access
];
const secretInBash: Rule = ({ language, code }) =>
  language === 'bash' && bashCommands(code).some((line) => secretInArgv.some((it) => it.test(line)))
    ? 'a secret stands in the arguments of curl, where the list of processes shows it. Send it on standard input: -H @- <<< "Authorization: Bearer $ACCESS_TOKEN", or --data-binary @- for a body'
    : null;

const commandStart = String.raw`(?:^|[;&|(){}]\s*|\b(?:then|do|else)\s+)`;
const tokenEndpoint = /\/auth\/token\/(?!verify)/;
const echoedSecret = new RegExp(String.raw`${commandStart}(?:echo|printf)\b[^|>]*${secret}[^|>]*$`);
const shownLogin = new RegExp(String.raw`^\s*curl\b(?!.*(?:\s-o\s|\|)).*${tokenEndpoint.source}`);
const printedToken =
  /\b(?:print|console\.\w+)\((?:[^()\n]*,\s*)?(?:tokens?|access|refresh|os\.environ\["\w+_TOKEN"\]|process\.env\.\w+_TOKEN)(?:\.\w+|\[["']\w+["']\])?\s*[,)]/;
const printedBody =
  /\bprint\(response\.(?:json\(\)|text)\)|console\.log\(await response\.\w+\(\)\)/;

const printedSecret: Rule = ({ language, code, meta }) => {
  const succeeds = meta.values.get('status') === '200';
  const found =
    language === 'bash'
      ? bashCommands(code).some(
          (line) => echoedSecret.test(line) || (succeeds && shownLogin.test(line)),
        )
      : printedToken.test(code) || (tokenEndpoint.test(code) && printedBody.test(code));
  return found
    ? 'it prints a token or a password, into the scrollback or a log. Print the keys: sorted(response.json()), Object.keys(await response.json()), or echo "tokens received"'
    : null;
};

const errorDetails: Rule = ({ language, code }) =>
  language === 'python' && code.includes('.raise_for_status()')
    ? 'raise_for_status() drops the code, the details and the request id. Compare the status, and raise with response.status_code, response.headers.get("X-Request-Id") and response.text'
    : null;

const exit = new RegExp(String.raw`${commandStart}(?:exit\b|trap\b.*\bEXIT\b)`);
const terminalStays: Rule = ({ language, code }) =>
  language === 'bash' &&
  bashCommands(code).some((line) => exit.test(line.replace(/'[^']*'/g, "''")))
    ? 'exit closes the terminal it is pasted into, and a trap on EXIT waits for that. Write a function with return, and keep the response in a variable'
    : null;

const addressRules = [productionHost, sandboxOnly];
const codeRules = [secretInBash, printedSecret, errorDetails, terminalStays];

/** The lines of a bash sample: continued ones joined, without comments and what is sent on standard input. */
function bashCommands(code: string): string[] {
  return code
    .replace(/\\\n/g, ' ')
    .replace(/<<<.*$/gm, '')
    .replace(/(<<-?\s*['"]?(\w+)['"]?.*\n)[\s\S]*?\n\2$/gm, '$1')
    .replace(/(^|\s)#\s.*$/gm, '$1')
    .split('\n');
}
