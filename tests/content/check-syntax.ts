import { spawnSync } from 'node:child_process';
import type { Fence } from '../../src/samples/markdown-page';

const pythonCheck = `
import ast, json, sys
def fault(code):
    try:
        ast.parse(code)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
print(json.dumps([fault(code) for code in json.load(sys.stdin)]))
`;

const nodeCheck = `
const { SourceTextModule } = require('node:vm');
let input = '';
process.stdin.on('data', (part) => (input += part)).on('end', () => {
  const fault = (code) => {
    try { new SourceTextModule(code); return null; } catch (error) { return String(error.message); }
  };
  console.log(JSON.stringify(JSON.parse(input).map(fault)));
});
`;

type Checker = (codes: readonly string[]) => (string | null)[];

/** By language: the syntax error of each sample; null where it parses. */
const checkers: Record<string, Checker> = {
  bash: (codes) => codes.map(bashFault),
  python: (codes) => together('python3', ['-c', pythonCheck], codes),
  javascript: (codes) =>
    together(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', '-e', nodeCheck],
      codes,
    ),
  json: (codes) => codes.map(jsonFault),
};

/** Problems of the syntax of every bash, python, javascript and json fence. Nothing is run. */
export function checkSyntax(fences: readonly Fence[]): string[] {
  return Object.entries(checkers).flatMap(([language, checker]) => {
    const own = fences.filter((fence) => fence.language === language);
    const faults = checker(own.map(({ code }) => code));
    return own.flatMap(({ where }, index) => {
      const fault = faults[index];
      return fault ? [`${where}: this ${language} does not parse: ${fault}`] : [];
    });
  });
}

function bashFault(code: string): string | null {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
  return status === 0 ? null : stderr.trim();
}

function jsonFault(code: string): string | null {
  try {
    JSON.parse(code);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** One process for all samples of a language: codes in, faults out, as JSON. */
function together(program: string, args: string[], codes: readonly string[]): (string | null)[] {
  if (codes.length === 0) return [];
  const input = JSON.stringify(codes);
  const { stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (!stdout) throw new Error(`${program} could not check the samples: ${stderr}`);
  return JSON.parse(stdout) as (string | null)[];
}
