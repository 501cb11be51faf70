import type { DetailsKind, ErrorEntry } from '../../src/contract/schema';
import { docsUrl } from '../../src/contract/site';
import type { Fence } from '../../src/samples/markdown-page';
import { isObject } from '../../src/errors/recognition/parse-response';

type Body = Readonly<Record<string, unknown>>;

/** Problems of the envelopes that json and http fences show: unknown code, other message, unfitting details or status. */
export function checkEnvelopes(fences: readonly Fence[], errors: readonly ErrorEntry[]): string[] {
  return fences.flatMap((fence) => {
    const envelope = envelopeOf(fence);
    if (!envelope) return [];
    return problemsOf(envelope, fence, errors).map((problem) => `${fence.where}: ${problem}`);
  });
}

/** The envelope a fence shows; null where it shows none. */
export function envelopeOf({ language, code }: Fence): Body | null {
  const text = language === 'http' ? code.slice(code.indexOf('\n\n') + 2) : code;
  if (language !== 'http' && language !== 'json') return null;
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && isObject(body.error) ? body.error : null;
  } catch {
    return null;
  }
}

function problemsOf(envelope: Body, fence: Fence, errors: readonly ErrorEntry[]): string[] {
  const code = String(envelope.code);
  const entry = errors.find((error) => error.code === code);
  if (!entry) {
    const known = errors.map((error) => error.code).join(', ');
    return [`the code "${code}" is unknown. Use one of: ${known}`];
  }
  const problems: string[] = [];
  const keys = Object.keys(envelope).filter((key) => key !== 'docs_url');
  if (keys.join() !== 'code,message,details') {
    problems.push('an envelope has code, message and details, in this order');
  }
  if (typeof envelope.message !== 'string' || !fits(envelope.message, entry.message)) {
    problems.push(`the message of ${code} is not exact. Write: ${entry.message ?? 'a text'}`);
  }
  if (!detailsFit(entry.details.kind, envelope.details)) {
    problems.push(`these details do not fit ${code}. ${entry.details.shape}`);
  }
  const [page] = String(envelope.docs_url).split('#');
  if ('docs_url' in envelope && page !== docsUrl(code)) {
    problems.push(`docs_url is wrong. Write: ${docsUrl(code)}`);
  }
  const status = fence.meta.values.get('status') ?? /^HTTP\/\S+ (\d+)/.exec(fence.code)?.[1];
  if (status !== undefined && entry.status !== null && Number(status) !== entry.status) {
    problems.push(`the status of ${code} is ${entry.status}, not ${status}`);
  }
  return problems;
}

/** Whether a text is an instance of a template such as `Method "{method}" not allowed.`; null allows any. */
function fits(text: string, template: string | null): boolean {
  if (template === null) return true;
  const parts = template
    .split(/\{[a-z_]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`).test(text);
}

function detailsFit(kind: DetailsKind, details: unknown): boolean {
  const isWhy = isObject(details) && typeof details.detail === 'string';
  switch (kind) {
    case 'none':
      return details === null;
    case 'why':
      return isWhy;
    case 'why_or_none':
      return details === null || isWhy;
    case 'wait':
      return (
        isObject(details) &&
        (details.wait_seconds === null ||
          (Number.isInteger(details.wait_seconds) && Number(details.wait_seconds) >= 0))
      );
    case 'fields':
      return (
        isObject(details) &&
        Object.values(details).length > 0 &&
        Object.values(details).every(
          (reasons) => Array.isArray(reasons) && reasons.every((text) => typeof text === 'string'),
        )
      );
    case 'any':
      return details === null || isObject(details);
  }
}
