import type { ErrorCode } from '../contract/errors';
import type { Diagnosis, DiagnosisOptions } from './diagnosis';
import { diagnoseCore } from './diagnose-core';
import { loadTexts } from './texts/load-texts';
import { withTexts } from './texts/with-texts';

/** As `diagnose`, for a page: the texts of the causes are loaded, and only for the codes that occur. */
export async function diagnoseInParts(text: string, options: DiagnosisOptions): Promise<Diagnosis> {
  const diagnosis = diagnoseCore(text, options);
  const codes = new Set<ErrorCode | null>(
    diagnosis.exchanges.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );
  const texts = new Map(
    await Promise.all([...codes].map(async (code) => [code, await loadTexts(code)] as const)),
  );
  return withTexts(diagnosis, (code) => texts.get(code) ?? []);
}
