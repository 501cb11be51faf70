import { findError } from '../contract/find';
import type { ExchangeDiagnosis } from './diagnosis';

/** The heading of a diagnosis: code or status, and the cause in a few words. */
export function headline({ code, status, findings }: ExchangeDiagnosis): string {
  const [first] = findings;
  const name = code ?? (status === null ? 'no response' : `HTTP ${status}`);
  if (first) return `${name}: ${first.title}`;
  if (code) return `${name}: ${findError(code).title}, cause not shown`;
  return `${name}: cause not shown`;
}
