import { paginate } from '../http/paginate';
import { validateFields } from '../http/validate-fields';
import { timeText } from '../http/python-values';
import { ok, type View, visible, visibleOne, withoutCustomer } from './view';

/** An alert drops its oldest judgments beyond this. */
const maxJudgments = 100;

export const listAlerts: View = ({ store, account, url }) => {
  const status = url.searchParams.get('status');
  const rows = visible(store.alerts, account).filter((row) => !status || row.status === status);
  return ok(paginate(rows.map(withoutCustomer), url));
};

export const readAlert: View = (call) => ok(withoutCustomer(visibleOne(call.store.alerts, call)));

export const giveFeedback: View = async (call) => {
  const fields = validateFields(await call.body(), {
    verdict: { type: 'choice', required: true, choices: ['real', 'noise'] },
    reason_codes: { type: 'list' },
    recovered_amount: { type: 'decimal' },
    recovered_date: { type: 'date' },
    notes: { type: 'text', blank: true },
  });
  const alert = visibleOne(call.store.alerts, call);
  const judgment = {
    id: alert.id * 1000 + alert.operator_judgments.length + 1,
    verdict: fields.verdict,
    reason_codes: fields.reason_codes ?? [],
    recovered_amount: fields.recovered_amount ?? null,
    recovered_date: fields.recovered_date ?? null,
    notes: fields.notes ?? '',
    created_at: timeText(call.options.now()),
    operator: { id: call.account?.id, username: call.account?.username },
  };
  alert.operator_judgments.push(judgment);
  if (alert.operator_judgments.length > maxJudgments) alert.operator_judgments.shift();
  return { status: 201, json: judgment };
};
