import { errors } from '../../contract/errors';
import type { ErrorEntry } from '../../contract/schema';

/** The statuses that callers meet most, first. */
const frequent: readonly (number | null)[] = [401, 429, 403, 400, 404, 500];

const rank = ({ status }: ErrorEntry): number =>
  frequent.includes(status) ? frequent.indexOf(status) : frequent.length;

/** Every code, the most frequent first; ties stay in the contract’s order, by status. */
export const errorsByFrequency: readonly (typeof errors)[number][] = [...errors].sort(
  (a, b) => rank(a) - rank(b),
);
