import { causes } from '../errors/causes';
import type { Diagnosis, DiagnosisOptions } from './diagnosis';
import { diagnoseCore } from './diagnose-core';
import { outcomes } from './outcomes';
import { withTexts } from './texts/with-texts';

export type {
  Diagnosis,
  DiagnosisOptions,
  ExchangeDiagnosis,
  TokenClaims,
  Wait,
} from './diagnosis';
export { headline } from './headline';

/** Why a pasted call failed. Never throws; the work grows with the length of the text. */
export const diagnose = (text: string, options: DiagnosisOptions): Diagnosis =>
  withTexts(diagnoseCore(text, options), (code) => (code === null ? outcomes : causes[code]));
