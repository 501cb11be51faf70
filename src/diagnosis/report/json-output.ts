import { site } from '../../contract/site';
import type { Diagnosis, ExchangeDiagnosis } from '../diagnose';
import { redactUrl } from './redact';
import { secretsOf, withoutSecrets } from './secrets';

/** Raised by a breaking change of the shape below. */
export const jsonVersion = 1;

interface JsonExchange {
  method: string | null;
  /** Without credentials, unknown words and query values. */
  url: string | null;
  status: number | null;
  code: string | null;
  wait_seconds: number | null;
  repeatable: boolean | null;
  causes: {
    id: string;
    title: string;
    certainty: string;
    why: string;
    evidence: { start: number; end: number; shown: string }[];
    fix: string;
    proof: string;
    together: readonly string[];
    docs_url: string;
  }[];
}

/** What `--json` prints. Places count UTF-16 units of the input from 0. */
export interface JsonDiagnosis {
  version: typeof jsonVersion;
  /** The index of the exchange that explains the failure; null where nothing was read. */
  verdict: number | null;
  exchanges: JsonExchange[];
}

/** The diagnosis as JSON text, without any credential of the input. */
export function jsonText({ verdict, exchanges, reading }: Diagnosis): string {
  const result: JsonDiagnosis = {
    version: jsonVersion,
    verdict: verdict ? exchanges.indexOf(verdict) : null,
    exchanges: exchanges.map(toJson),
  };
  const secrets = secretsOf(reading);
  const clean = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? withoutSecrets(value, secrets) : value;
  return `${JSON.stringify(result, clean, 2)}\n`;
}

const toJson = ({
  exchange,
  status,
  code,
  wait,
  isRepeatable,
  findings,
}: ExchangeDiagnosis): JsonExchange => ({
  method: exchange.method?.text.toUpperCase().slice(0, 10) ?? null,
  url: exchange.url ? redactUrl(exchange.url.text) : null,
  status,
  code,
  wait_seconds: wait?.seconds ?? null,
  repeatable: isRepeatable,
  causes: findings.map(
    ({ causeId, title, certainty, why, evidence, fix, proof, together, path }) => ({
      id: causeId,
      title,
      certainty,
      why,
      evidence: evidence.map(({ start, end, shown }) => ({ start, end, shown })),
      fix,
      proof,
      together,
      docs_url: site.docs + path,
    }),
  ),
});
