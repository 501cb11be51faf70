import { paginate } from '../http/paginate';
import { timeText } from '../http/python-values';
import type { DriftEvent, Report } from '../seed';
import { type Call, maxRecords, ok, type View, visible, visibleOne, withoutCustomer } from './view';

export const listDriftEvents: View = (call) => ok(paginate(driftEvents(call), call.url));

export const activeDriftEvents: View = listDriftEvents;

export const readDriftEvent: View = (call) =>
  ok(withoutCustomer(visibleOne(call.store.driftEvents, call)));

function driftEvents({ store, account, url }: Call): Omit<DriftEvent, 'customer'>[] {
  const minSeverity = Number(url.searchParams.get('severity_min') ?? 0);
  const payer = url.searchParams.get('payer');
  const type = url.searchParams.get('drift_type');
  return visible(store.driftEvents, account)
    .filter(
      (row) =>
        !(row.severity < minSeverity) &&
        (!payer || row.payer === payer) &&
        (!type || row.drift_type === type),
    )
    .map(withoutCustomer);
}

function reportResult(report: Report, now: number): Record<string, unknown> {
  const { id, run_type, ends, drift_event_count, started_at } = report;
  const done = ends <= now;
  return {
    id,
    run_type,
    status: done ? 'success' : 'running',
    started_at,
    finished_at: done ? timeText(ends) : null,
    drift_event_count: done ? drift_event_count : 0,
  };
}

export const listReports: View = ({ store, account, url, options }) =>
  ok(
    paginate(
      visible(store.reports, account).map((row) => reportResult(row, options.now())),
      url,
    ),
  );

export const readReport: View = (call) => {
  const report = visibleOne(call.store.reports, call);
  const events = call.store.driftEvents.filter((event) => event.report_run === report.id);
  return ok({
    ...reportResult(report, call.options.now()),
    drift_events: events.map(withoutCustomer),
  });
};

export const triggerReport: View = ({ store, account, options }) => {
  const now = options.now();
  const report: Report = {
    id: Math.max(...store.reports.map(({ id }) => id)) + 1,
    customer: account?.customer ?? 1,
    run_type: 'manual',
    started_at: timeText(now),
    ends: now + options.reportSeconds * 1000,
    drift_event_count: 0,
  };
  store.reports.push(report);
  if (store.reports.length > maxRecords) store.reports.splice(2, 1);
  return { status: 202, json: reportResult(report, now) };
};

export const dashboard: View = ({ store, account, options }) => {
  const claims = visible(store.claims, account);
  const events = visible(store.driftEvents, account);
  const reports = visible(store.reports, account).map((row) => reportResult(row, options.now()));
  const finished = reports.flatMap(({ finished_at }) => finished_at ?? []);
  const months = [...new Set(claims.map((row) => row.submitted_date.slice(0, 7)))].sort();
  return ok({
    total_claims: claims.length,
    total_uploads: visible(store.uploads, account).length,
    active_drift_events: events.length,
    last_report_date: finished.at(-1) ?? null,
    denial_rate_trend: months.map((month) => {
      const rows = claims.filter((row) => row.submitted_date.startsWith(month));
      const denied = rows.filter((row) => row.outcome === 'DENIED').length;
      return {
        month,
        denial_rate: Math.round((denied / rows.length) * 1000) / 10,
        total_claims: rows.length,
        denied_claims: denied,
      };
    }),
    top_drift_payers: [...events]
      .sort((a, b) => b.severity - a.severity)
      .slice(0, 5)
      .map(({ payer, severity, delta_value }) => ({ payer, severity, delta_value })),
  });
};
