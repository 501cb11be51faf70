import { site } from '../../contract/site';
import { formatSeconds } from '../../limits/rates';
import type { Diagnosis, ExchangeDiagnosis } from '../diagnosis';
import { headline } from '../headline';
import type { Finding } from '../rules/finding';
import { redactUrl } from './redact';
import { reproduceWithCurl } from './reproduce';
import { secretsOf, withoutSecrets } from './secrets';

const plain = (text: string): string => text.replaceAll('`', '');

/** The diagnosis as lines for a terminal; the first is the verdict. No credential of the input is in it. */
export function terminalText(diagnosis: Diagnosis): string {
  const { verdict, exchanges, reading } = diagnosis;
  if (!verdict)
    return 'Nothing was recognised. Paste the output of `curl -v`, a HAR, a traceback or the response.\n';
  const steps = exchanges.length > 1 && exchanges.length <= 10 ? ['', ...exchanges.map(step)] : [];
  const lines = [headline(verdict), ...steps, ...details(verdict)];
  return `${withoutSecrets(lines.join('\n'), secretsOf(reading)).trimEnd()}\n`;
}

const step = ({ exchange, status, code }: ExchangeDiagnosis, index: number): string =>
  `  ${index + 1}. ${exchange.method?.text.toUpperCase() ?? '?'} ${exchange.url ? redactUrl(exchange.url.text) : '?'} → ${status ?? 'no response'}${code ? ` ${code}` : ''}`;

function details({ findings, wait, code, exchange }: ExchangeDiagnosis): string[] {
  const [first, ...rest] = findings;
  if (!first)
    return [
      '',
      code === 'authentication_failed'
        ? 'Every 401 has the same body. Paste the request too: curl -v prints it.'
        : 'The input does not show why. Paste the request too: curl -v prints it.',
      ...(code ? ['', `More   ${site.docs}/errors/${code}/`] : []),
    ];
  const curl = reproduceWithCurl(exchange);
  return [
    '',
    `${plain(first.why)} (${first.certainty})`,
    ...first.evidence.map(({ shown }) => `    ${shown.replace(/\s+/g, ' ')}`),
    '',
    `Fix    ${plain(first.fix)}`,
    `Proof  ${plain(first.proof)}`,
    ...(wait
      ? [
          `Wait   ${formatSeconds(wait.seconds)}${wait.at === null ? '' : `, until ${new Date(Math.min(wait.at, 8.64e15)).toISOString()}`}`,
        ]
      : []),
    ...(curl ? ['', ...curl.split('\n').map((text) => `    ${text}`)] : []),
    ...(rest.length > 0 ? ['', 'Also   ', ...rest.slice(0, 4).map(also)] : []),
    '',
    `More   ${site.docs}${first.path}`,
  ];
}

const also = ({ title, certainty, why }: Finding): string =>
  `  - ${title} (${certainty}): ${plain(why)}`;
