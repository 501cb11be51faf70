import { paginate } from '../http/paginate';
import { validateFields } from '../http/validate-fields';
import { timeText } from '../http/python-values';
import { maxRecords, ok, type View, visible, visibleOne } from './view';

export const listUploads: View = ({ store, account, url }) => {
  const status = url.searchParams.get('status');
  const rows = visible(store.uploads, account).filter((row) => !status || row.status === status);
  return ok(paginate(rows, url));
};

export const readUpload: View = (call) => ok(visibleOne(call.store.uploads, call));

export const createUpload: View = async ({ store, account, options, body }) => {
  const fields = validateFields(await body(), {
    filename: { type: 'text', required: true },
    date_min: { type: 'date' },
    date_max: { type: 'date' },
  });
  const upload = {
    id: Math.max(0, ...store.uploads.map(({ id }) => id)) + 1,
    filename: String(fields.filename),
    status: 'processing' as const,
    uploaded_at: timeText(options.now()),
    date_min: (fields.date_min as string | undefined) ?? null,
    date_max: (fields.date_max as string | undefined) ?? null,
    row_count: null,
    customer: account?.customer ?? 1,
    error_message: null,
  };
  store.uploads.push(upload);
  if (store.uploads.length > maxRecords) store.uploads.splice(4, 1);
  return { status: 201, json: upload };
};

export const uploadStats: View = ({ store, account }) => {
  const rows = visible(store.uploads, account);
  const count = (status: string): number => rows.filter((row) => row.status === status).length;
  return ok({
    total: rows.length,
    success: count('success'),
    failed: count('failed'),
    processing: count('processing'),
    total_rows: rows.reduce((sum, { row_count }) => sum + (row_count ?? 0), 0),
  });
};
