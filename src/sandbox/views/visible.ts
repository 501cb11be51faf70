import type { Account } from '../auth/accounts';
import { apiError } from '../http/api-error';
import type { Call } from './view';

/** The records an account may see: its customer’s, or all for a superuser. */
export function visible<T extends { customer: number }>(
  rows: readonly T[],
  account: Account | null,
): T[] {
  return rows.filter((row) => account?.customer === null || row.customer === account?.customer);
}

/** The record of the path; throws the same 404 for a missing one and for another customer's. */
export function visibleOne<T extends { customer: number; id: number }>(
  rows: readonly T[],
  call: Call,
): T {
  const row = visible(rows, call.account).find(({ id }) => id === call.id);
  if (!row) throw apiError('not_found');
  return row;
}

export function withoutCustomer<T extends { customer: number }>(row: T): Omit<T, 'customer'> {
  const copy: Partial<T> = { ...row };
  delete copy.customer;
  return copy as Omit<T, 'customer'>;
}
