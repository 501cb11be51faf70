import { headerOf, type Exchange } from '../exchange/exchange';
import type { Diagnosis, ExchangeDiagnosis } from '../diagnosis';
import { headline } from '../headline';
import { mask, redactUrl } from './redact';
import { reproduceWithCurl } from './reproduce';
import { secretsOf, withoutSecrets } from './secrets';

/** Longer chains are cut: support needs the last exchanges. */
const maxExchanges = 5;

/**
 * The report for support, in Markdown: what was called, when, what came back, why, and how to repeat it. It is built
 * from what is known to be harmless, and no credential of the input is in it.
 */
export function supportReport(diagnosis: Diagnosis): string {
  const { verdict, exchanges, reading } = diagnosis;
  const text = verdict
    ? reportOf(verdict, exchanges)
    : '# Support report\n\nNo exchange was recognised in the input.\n';
  return withoutSecrets(text, secretsOf(reading));
}

function reportOf(verdict: ExchangeDiagnosis, exchanges: readonly ExchangeDiagnosis[]): string {
  const { exchange, findings } = verdict;
  const [first] = findings;
  const chain = exchanges.length > 1 ? exchanges.slice(-maxExchanges) : [];
  const curl = reproduceWithCurl(exchange);
  return (
    [
      `# Support report: ${headline(verdict)}`,
      table([
        [
          'Request',
          [
            exchange.method?.text.toUpperCase() ?? null,
            exchange.url ? redactUrl(exchange.url.text) : null,
          ]
            .filter(Boolean)
            .join(' ') || null,
        ],
        ['Status', verdict.status === null ? null : String(verdict.status)],
        ['Code', verdict.code],
        ['X-Request-Id', requestId(exchange)],
        ['Time (UTC)', timeOf(exchange)],
        ['API-Version', version(exchange)],
      ]),
      ...(first
        ? [
            `## Diagnosis\n\n${first.why} (${first.certainty})`,
            ...quotes(first.evidence.map(({ shown }) => shown)),
          ]
        : []),
      ...(chain.length > 0
        ? [`## Exchanges\n\n${chain.map((step, at) => `${at + 1}. ${line(step)}`).join('\n')}`]
        : []),
      ...(verdict.code ? [`## Response\n\n\`\`\`json\n${envelope(verdict)}\n\`\`\``] : []),
      ...(curl ? [`## Repeat it\n\n\`\`\`sh\n${curl}\n\`\`\``] : []),
    ].join('\n\n') + '\n'
  );
}

const table = (rows: readonly (readonly [string, string | null])[]): string =>
  [
    '| | |',
    '| --- | --- |',
    ...rows.flatMap(([name, value]) =>
      value === null ? [] : [`| ${name} | ${value.replaceAll('|', '\\|')} |`],
    ),
  ].join('\n');

const quotes = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [lines.map((shown) => `    ${shown.replace(/\s+/g, ' ')}`).join('\n')];

const line = ({ exchange, status, code }: ExchangeDiagnosis): string =>
  `${exchange.method?.text.toUpperCase() ?? '?'} ${exchange.url ? redactUrl(exchange.url.text) : '?'} → ${status ?? 'no response'}${code ? ` ${code}` : ''}`;

/** An id the API made; a client’s own may say who it is, so it is shown only where it is a UUID too. */
const requestId = ({ responseHeaders }: Exchange): string | null => {
  const id = headerOf(responseHeaders, 'x-request-id')?.value.text ?? '';
  if (id === '') return null;
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id) ? id : mask;
};

const timeOf = ({ responseHeaders, sentAt }: Exchange): string | null => {
  const time = Date.parse(headerOf(responseHeaders, 'date')?.value.text ?? '');
  const known = Number.isNaN(time) ? sentAt : time;
  return known === null ? null : new Date(known).toISOString();
};

const version = ({ responseHeaders }: Exchange): string | null => {
  const value = headerOf(responseHeaders, 'api-version')?.value.text ?? '';
  return /^[\d.]{1,20}$/.test(value) ? value : null;
};

/** The envelope with its code and its known texts alone. */
function envelope({ code, findings, wait }: ExchangeDiagnosis): string {
  const texts = findings
    .flatMap(({ evidence }) => evidence.map(({ shown }) => shown))
    .filter((shown) => !/^[A-Z]+ |^[A-Z][\w-]+: |^HTTP /.test(shown));
  return JSON.stringify(
    {
      code,
      ...(wait ? { wait_seconds: wait.seconds } : {}),
      ...(texts.length > 0 ? { shown: [...new Set(texts)].slice(0, 6) } : {}),
    },
    null,
    2,
  );
}
