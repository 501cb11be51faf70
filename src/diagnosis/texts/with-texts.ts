import type { ErrorCode } from '../../contract/errors';
import type { Diagnosis } from '../diagnosis';
import type { Outcome } from '../outcomes';
import type { Finding, FoundCause } from '../rules/finding';

/** What every call with a cause shares: its name, what to do, and how to prove it. */
export type CauseTexts = Pick<Outcome, 'id' | 'title' | 'fix' | 'proof'>;

/** A diagnosis with the texts of its causes; a cause without texts is left out. */
export function withTexts(
  diagnosis: Diagnosis<FoundCause>,
  textsOf: (code: ErrorCode | null) => readonly CauseTexts[],
): Diagnosis {
  const complete = (found: FoundCause): Finding[] => {
    const texts = textsOf(found.code).find(({ id }) => id === found.causeId);
    if (!texts) return [];
    const { title, fix, proof } = texts;
    return [{ ...found, title, fix, proof }];
  };
  const exchanges = diagnosis.exchanges.map((exchange) => ({
    ...exchange,
    findings: exchange.findings.flatMap(complete),
  }));
  const verdict = diagnosis.verdict ? diagnosis.exchanges.indexOf(diagnosis.verdict) : -1;
  return { ...diagnosis, exchanges, verdict: exchanges[verdict] ?? null };
}
