import type { ErrorCode } from '../../contract/errors';
import { findError } from '../../contract/find';
import { errorPath } from '../../contract/site';
import { verdictClasses, verdictLabels } from '../../ui/verdict/verdict-labels';
import { diagnoseInParts } from '../diagnose-in-parts';
import type { ExchangeDiagnosis } from '../diagnosis';
import { headline } from '../headline';
import { redactUrl } from '../report/redact';
import { secretsOf, withoutSecrets } from '../report/secrets';
import { supportReport } from '../report/support-report';
import type { Finding } from '../rules/finding';
import { loadTexts } from '../texts/load-texts';
import type { DecodedToken } from '../token/decode-token';
import { proofCurl } from './proof-curl';
import { quoteInput, type QuotedLine } from './quote-input';

/** A cause as the view shows it: with its lines of the input, and the causes that look the same by title. */
export interface ShownFinding extends Pick<
  Finding,
  'code' | 'causeId' | 'title' | 'certainty' | 'why' | 'fix' | 'proof' | 'path'
> {
  quote: readonly QuotedLine[];
  together: readonly { title: string; path: string }[];
}

/** One exchange of several. */
export interface ShownStep {
  number: number;
  /** Method and URL, without what may be personal. */
  call: string;
  status: number | null;
  code: ErrorCode | null;
  title: string | null;
  isVerdict: boolean;
  leadsOn: boolean;
}

/** All that the page shows of a diagnosis: small, whatever the input’s size, as it crosses from a worker. */
export interface ShownDiagnosis {
  /** Code and cause in one line. */
  headline: string;
  status: number | null;
  code: ErrorCode | null;
  /** The class that sets the verdict’s colour. */
  tone: string;
  /** Ranked; none where the input does not show why. */
  findings: readonly ShownFinding[];
  /** Whether to retry; null where no code says so. */
  retry: { label: string; how: string } | null;
  /** Whether the request may be repeated without doing its work twice, where that matters. */
  isRepeatable: boolean | null;
  /** Of a 429. `respondedAt` as `Date.toISOString` writes it. */
  wait: { seconds: number; respondedAt: string | null; scope: string | null } | null;
  steps: readonly ShownStep[];
  /** How many more exchanges the input has. */
  moreSteps: number;
  tokens: readonly DecodedToken[];
  /** The command that shows whether it is fixed. */
  curl: string | null;
  /** Markdown, redacted. */
  report: string;
}

const maxFindings = 6;
const maxSteps = 8;
const maxTokens = 4;

/** Diagnoses a text for the page; null where nothing in it was recognised. Rejects where the texts of its causes cannot be loaded. */
export async function showDiagnosis(text: string, now: number): Promise<ShownDiagnosis | null> {
  const diagnosis = await diagnoseInParts(text, { now });
  const { verdict, exchanges, reading, tokens } = diagnosis;
  if (!verdict) return null;
  const { code, status, findings, wait } = verdict;
  const retry = code === null ? null : findError(code).retry;
  const curl = proofCurl(exchanges, verdict);
  const at = exchanges.indexOf(verdict);
  const from = Math.max(0, Math.min(at - maxSteps + 2, exchanges.length - maxSteps));
  const steps = exchanges.slice(from, from + maxSteps);
  const repeats =
    retry === null ? status === null || status >= 500 : retry.verdict === 'if_repeatable';
  return {
    headline: headline(verdict),
    status,
    code,
    tone: retry === null ? verdictClasses.depends : verdictClasses[retry.verdict],
    findings: await Promise.all(
      findings.slice(0, maxFindings).map((finding) => toShown(finding, text)),
    ),
    retry: retry && { label: verdictLabels[retry.verdict], how: retry.how },
    isRepeatable: repeats ? verdict.isRepeatable : null,
    wait: wait && {
      seconds: wait.seconds,
      respondedAt: wait.at === null ? null : isoTime(wait.at - wait.seconds * 1000),
      scope: wait.scope,
    },
    steps:
      exchanges.length < 2
        ? []
        : steps.map((step, index) => toStep(step, from + index + 1, verdict)),
    moreSteps: exchanges.length < 2 ? 0 : exchanges.length - steps.length,
    tokens: tokens.slice(0, maxTokens).map(({ claims }) => claims),
    curl: curl && withoutSecrets(curl, secretsOf(reading)),
    report: supportReport(diagnosis),
  };
}

async function toShown(finding: Finding, input: string): Promise<ShownFinding> {
  const { code, causeId, title, certainty, why, fix, proof, path, evidence, together } = finding;
  const others = await loadTexts(code);
  return {
    ...{ code, causeId, title, certainty, why, fix, proof, path },
    quote: quoteInput(input, evidence),
    together: together.flatMap((id) => {
      const other = others.find((cause) => cause.id === id);
      return other && code !== null
        ? [{ title: other.title, path: `${errorPath(code)}#${id}` }]
        : [];
    }),
  };
}

function toStep(step: ExchangeDiagnosis, number: number, verdict: ExchangeDiagnosis): ShownStep {
  const { exchange, status, code, findings, leadsOn } = step;
  const method = exchange.method?.text.toUpperCase().slice(0, 12) ?? '';
  return {
    number,
    call: `${method} ${exchange.url ? redactUrl(exchange.url.text) : ''}`.trim(),
    status,
    code,
    title: findings[0]?.title ?? null,
    isVerdict: step === verdict,
    leadsOn,
  };
}

/** Null beyond what a date can hold. */
const isoTime = (time: number): string | null =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : null;
