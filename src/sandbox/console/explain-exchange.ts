import { findCode } from '../../errors/recognition/find-code';
import type { ConsoleExchange } from './console-session';

/** The page that explains an answer, with the cause and the arguments the answer holds; null for a success. */
export function explainExchange({ status, head, body }: ConsoleExchange): string | null {
  if (status < 400) return status === 301 ? '/API_TROUBLESHOOTING/#missing-slash' : null;
  const found = findCode(`${head}\n\n${body}`);
  return found.kind === 'none' ? '/errors/' : found.path;
}

/** A body for reading: JSON with indentation, everything else as it is. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
