// npm run -s diagnose [-- FILE] [--json | --report]: why a call failed, from what was printed of it.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diagnose } from '../../src/diagnosis/diagnose';
import { jsonText } from '../../src/diagnosis/report/json-output';
import { supportReport } from '../../src/diagnosis/report/support-report';
import { terminalText } from '../../src/diagnosis/report/terminal';

const help = `curl -v … 2>&1 | npm run -s diagnose
npm run -s diagnose -- FILE [--json | --report]

Says why a call of the Upstream API failed. Reads the output of curl, a HAR, a traceback, a log or a response, from a
file or from standard input. Nothing is sent anywhere, and no credential is printed.

  --json     the diagnosis as JSON (src/diagnosis/README.md has its shape)
  --report   a report for support, in Markdown, without secrets and personal data

Exit status: 0 a cause was found, 1 none, 2 the input cannot be read.
`;

const unreadable = 2;

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean' },
      report: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Error('Name one file, or none to read from standard input.');
  if (values.help || (file === undefined && process.stdin.isTTY)) {
    process.stdout.write(help);
    return values.help ? 0 : unreadable;
  }
  const text = new TextDecoder().decode(readFileSync(file ?? 0));
  if (text.trim() === '')
    throw new Error(
      'The input is empty. With curl, send both streams: curl -v … 2>&1 | npm run -s diagnose',
    );
  const diagnosis = diagnose(text, { now: Date.now() });
  const write = values.json ? jsonText : values.report ? supportReport : terminalText;
  process.stdout.write(write(diagnosis));
  return diagnosis.verdict?.findings.length ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = unreadable;
}
