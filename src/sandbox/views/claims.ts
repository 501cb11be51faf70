import { paginate, type Page } from '../http/paginate';
import type { Claim, Store } from '../seed';
import { ok, type Call, type View } from './view';
import { visible, visibleOne, withoutCustomer } from './visible';

/** From this page size on the sandbox fails with a 500, so that “simplify the request” can be practised. The sandbox’s own. */
export const failingPageSize = 1000;

/** Pages already made, by customer and address. Claims never change, so a page stays true. */
const pages = new WeakMap<Store, Map<string, Page<object>>>();
const mostPages = 200;

export const listClaims: View = (call) => {
  const { store, account, url } = call;
  if (Number(url.searchParams.get('page_size')) >= failingPageSize) {
    throw new Error(`The sandbox fails on purpose from page_size=${failingPageSize}.`);
  }
  const made = pages.get(store) ?? new Map<string, Page<object>>();
  pages.set(store, made);
  const key = `${account?.customer} ${url.href}`;
  const page = made.get(key) ?? Object.freeze(makePage(call));
  if (made.size < mostPages) made.set(key, page);
  return ok(page);
};

function makePage({ store, account, url }: Call): Page<object> {
  const query = url.searchParams;
  const payer = query.get('payer');
  const outcome = query.get('outcome');
  const rows = visible(store.claims, account).filter(
    (row) =>
      (!payer || row.payer === payer) &&
      (!outcome || row.outcome === outcome) &&
      within(row, query.get('submitted_date_after'), query.get('submitted_date_before')),
  );
  const page = paginate(rows, url);
  return { ...page, results: page.results.map(withoutCustomer) };
}

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
