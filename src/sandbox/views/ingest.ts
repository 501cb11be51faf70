import { PythonNumber, timeText } from '../http/python-values';
import { ingestionToken } from '../auth/accounts';
import { site } from '../../contract/site';
import { ok, type View, type ViewResult } from './view';

/** The oldest idempotency keys are forgotten beyond this. */
const maxKeys = 10_000;

const refused = (status: number, error: string): ViewResult => ({ status, json: { error } });

/** The ingestion webhook. Its `error` is a string, not an envelope. */
export const webhook: View = async ({ request, body, ingestions }) => {
  const [scheme, token, ...rest] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0) {
    return refused(401, 'Missing or invalid authorization header');
  }
  if (token === `${ingestionToken}-expired`) return refused(401, 'Token expired');
  if (token !== ingestionToken) return refused(401, 'Invalid token');
  const payload = await body();
  if (isEmpty(payload)) return refused(400, 'Empty payload');
  const key = request.headers.get('x-idempotency-key');
  const known = key === null ? undefined : ingestions.get(key);
  if (known) return { status: 202, json: { status: 'duplicate', ingestion_id: known } };
  const id = crypto.randomUUID();
  if (key !== null) {
    ingestions.set(key, id);
    if (ingestions.size > maxKeys) ingestions.delete(ingestions.keys().next().value ?? '');
  }
  return { status: 202, json: { status: 'accepted', ingestion_id: id } };
};

export const health: View = ({ options }) =>
  ok({
    status: 'healthy',
    version: site.apiVersion,
    timestamp: timeText(options.now()),
  });

function isEmpty(payload: unknown): boolean {
  if (payload instanceof PythonNumber) return payload.isZero;
  if (payload instanceof URLSearchParams) return payload.size === 0;
  if (typeof payload !== 'object' || payload === null) return !payload;
  return Object.keys(payload).length === 0;
}
