import { paginate } from '../http/paginate';
import type { Claim } from '../seed';
import { ok, type View, visible, visibleOne, withoutCustomer } from './view';

/** The sandbox's own: this page size and above fail with a 500, to practise “simplify the request”. */
export const failingPageSize = 1000;

export const listClaims: View = ({ store, account, url }) => {
  const query = url.searchParams;
  if (Number(query.get('page_size')) >= failingPageSize) {
    throw new Error(`The sandbox fails on purpose from page_size=${failingPageSize}.`);
  }
  const payer = query.get('payer');
  const outcome = query.get('outcome');
  const rows = visible(store.claims, account).filter(
    (row) =>
      (!payer || row.payer === payer) &&
      (!outcome || row.outcome === outcome) &&
      within(row, query.get('submitted_date_after'), query.get('submitted_date_before')),
  );
  return ok(paginate(rows.map(withoutCustomer), url));
};

export const readClaim: View = (call) => ok(withoutCustomer(visibleOne(call.store.claims, call)));

export const payerSummary: View = ({ store, account, url }) => {
  const byPayer = new Map<string, Claim[]>();
  for (const row of visible(store.claims, account)) {
    if (!within(row, url.searchParams.get('start_date'), url.searchParams.get('end_date')))
      continue;
    byPayer.set(row.payer, [...(byPayer.get(row.payer) ?? []), row]);
  }
  const rows = [...byPayer].sort().map(([payer, claims]) => {
    const count = (outcome: Claim['outcome']): number =>
      claims.filter((row) => row.outcome === outcome).length;
    const total = claims.reduce((sum, row) => sum + Number(row.allowed_amount), 0);
    return {
      payer,
      total_claims: claims.length,
      paid_count: count('PAID'),
      denied_count: count('DENIED'),
      other_count: count('OTHER'),
      denial_rate: Math.round((count('DENIED') / claims.length) * 1000) / 10,
      avg_allowed_amount: (total / claims.length).toFixed(2),
    };
  });
  return ok(paginate(rows, url));
};

function within(row: Claim, after: string | null, before: string | null): boolean {
  return (!after || row.submitted_date >= after) && (!before || row.submitted_date <= before);
}
