/** A record of the sandbox. Each has the customer it belongs to; responses omit it where the API does. */
export interface Upload {
  id: number;
  filename: string;
  status: 'success' | 'failed' | 'processing';
  uploaded_at: string;
  date_min: string | null;
  date_max: string | null;
  row_count: number | null;
  customer: number;
  error_message: string | null;
}
export interface Claim {
  id: number;
  customer: number;
  payer: string;
  cpt: string;
  outcome: 'PAID' | 'DENIED' | 'OTHER';
  submitted_date: string;
  decided_date: string;
  allowed_amount: string;
  denial_reason_code: string | null;
}
export interface DriftEvent {
  id: number;
  customer: number;
  payer: string;
  cpt_group: string;
  drift_type: 'denial_rate' | 'decision_time';
  severity: number;
  baseline_value: number;
  current_value: number;
  delta_value: number;
  created_at: string;
  report_run: number;
}
export interface Report {
  id: number;
  customer: number;
  run_type: string;
  started_at: string;
  /** When the run ends, in milliseconds since 1970; its status follows the clock. */
  ends: number;
  drift_event_count: number;
}
export interface Alert {
  id: number;
  customer: number;
  status: 'pending' | 'acknowledged' | 'resolved';
  triggered_at: string;
  alert_rule: number;
  drift_event: number;
  operator_judgments: Record<string, unknown>[];
}

/** All records of one sandbox. */
export interface Store {
  uploads: Upload[];
  claims: Claim[];
  driftEvents: DriftEvent[];
  reports: Report[];
  alerts: Alert[];
}

const payers = ['Aetna', 'Cigna', 'Humana', 'United'] as const;
const cpts = ['99213', '99214', '93000', '80053', '71046'] as const;
const day = 86_400_000;

/** The same records at every start: 120 claims of customer 1 and 8 of customer 2, and so on. */
export function seedStore(): Store {
  const start = Date.parse('2026-01-05T08:00:00Z');
  const at = (days: number): string =>
    new Date(start + days * day).toISOString().replace('.000', '');
  const upload = (id: number, customer: number, rest: Partial<Upload>): Upload => ({
    id,
    filename: `claims-${id}.csv`,
    status: 'success',
    uploaded_at: at(id % 40),
    date_min: '2026-01-01',
    date_max: '2026-01-31',
    row_count: 1200 + id,
    customer,
    error_message: null,
    ...rest,
  });
  const claim = (id: number, customer: number): Claim => {
    const outcome = id % 5 === 0 ? 'DENIED' : id % 11 === 0 ? 'OTHER' : 'PAID';
    return {
      id,
      customer,
      payer: payers[id % payers.length] ?? payers[0],
      cpt: cpts[id % cpts.length] ?? cpts[0],
      outcome,
      submitted_date: at(id % 90).slice(0, 10),
      decided_date: at((id % 90) + 14).slice(0, 10),
      allowed_amount: (80 + ((id * 37) % 400)).toFixed(2),
      denial_reason_code: outcome === 'DENIED' ? 'CO-50' : null,
    };
  };
  const drift = (id: number, customer: number): DriftEvent => ({
    id,
    customer,
    payer: payers[id % payers.length] ?? payers[0],
    cpt_group: 'Office visits',
    drift_type: id % 2 === 0 ? 'denial_rate' : 'decision_time',
    severity: [0.35, 0.55, 0.75, 0.9][id % 4] ?? 0.5,
    baseline_value: 0.12,
    current_value: 0.12 + (id % 4) / 20,
    delta_value: (id % 4) / 20,
    created_at: at(60),
    report_run: customer === 1 ? 7 : 70,
  });
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const report = (id: number, customer: number): Report => ({
    id,
    customer,
    run_type: 'scheduled',
    started_at: at(60),
    ends: start + 60 * day + 90_000,
    drift_event_count: customer === 1 ? 6 : 2,
  });
  const alert = (id: number, customer: number, driftEvent: number): Alert => ({
    id,
    customer,
    status: (['pending', 'acknowledged', 'resolved'] as const)[id % 3] ?? 'pending',
    triggered_at: at(61),
    alert_rule: 1,
    drift_event: driftEvent,
    operator_judgments: [],
  });
  return {
    uploads: [
      upload(40, 1, {}),
      upload(41, 1, {
        status: 'failed',
        row_count: null,
        error_message: 'Column "payer" is missing.',
      }),
      upload(42, 1, { status: 'processing', row_count: null, date_min: null, date_max: null }),
      upload(900, 2, {}),
    ],
    claims: [
      ...range(1, 120).map((id) => claim(id, 1)),
      ...range(9001, 9008).map((id) => claim(id, 2)),
    ],
    driftEvents: [
      ...range(11, 16).map((id) => drift(id, 1)),
      ...range(911, 912).map((id) => drift(id, 2)),
    ],
    reports: [report(7, 1), report(70, 2)],
    alerts: [alert(3, 1, 12), alert(4, 1, 13), alert(5, 1, 14), alert(93, 2, 911)],
  };
}
