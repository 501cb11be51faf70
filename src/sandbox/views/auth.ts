import { detailTexts } from '../../contract/detail-texts';
import { accounts, sandboxPassword } from '../auth/accounts';
import { apiError } from '../http/api-error';
import { validateFields } from '../http/validate-fields';
import { ok, type View } from './view';

const text = { type: 'text', required: true } as const;

/** Login: the tokens of an active account whose password is right. */
export const login: View = async ({ body, tokens }) => {
  const { username, password } = validateFields(await body(), { username: text, password: text });
  const account = accounts.find((candidate) => candidate.username === username);
  if (!account?.active || password !== sandboxPassword) throw apiError('authentication_failed');
  return ok({
    refresh: await tokens.issue('refresh', account.id),
    access: await tokens.issue('access', account.id),
  });
};

/** Refresh: a new access token, and under rotation a new refresh token while the old one ends. */
export const refresh: View = async ({ body, tokens, options }) => {
  const fields = validateFields(await body(), { refresh: text });
  const payload = await tokens.read(String(fields.refresh));
  if (payload?.token_type !== 'refresh' || tokens.isDead(payload)) {
    throw apiError('authentication_failed');
  }
  const access = await tokens.issue('access', payload.user_id, payload.iat);
  if (!options.rotateRefresh) return ok({ access });
  tokens.end(payload);
  return ok({ access, refresh: await tokens.issue('refresh', payload.user_id, payload.iat) });
};

/** Verify: `{}` for a token the API accepts. */
export const verify: View = async ({ body, tokens }) => {
  const { token } = validateFields(await body(), { token: text });
  const payload = await tokens.read(String(token));
  if (!payload) throw apiError('authentication_failed');
  if (tokens.isDead(payload)) {
    throw apiError('validation_error', { non_field_errors: [detailTexts.blacklisted] });
  }
  return ok({});
};
