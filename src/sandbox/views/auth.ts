import { detailTexts } from '../../contract/detail-texts';
import { accounts, sandboxPassword } from '../auth/accounts';
import { apiError } from '../http/api-error';
import { validateFields } from '../http/validate-fields';
import { ok, type View } from './view';

const text = { type: 'text', required: true } as const;

/** Tokens for an active account and its password. */
export const login: View = async ({ body, tokens }) => {
  const { username, password } = validateFields(await body(), { username: text, password: text });
  const account = accounts.find((candidate) => candidate.username === username);
  if (!account?.active || password !== sandboxPassword) throw apiError('authentication_failed');
  return ok({
    refresh: await tokens.issue('refresh', account.id),
    access: await tokens.issue('access', account.id),
  });
};

/** A new access token; with rotation also a new refresh token, which revokes the old one. */
export const refresh: View = async ({ body, tokens, options }) => {
  const fields = validateFields(await body(), { refresh: text });
  const payload = await tokens.read(String(fields.refresh));
  if (payload?.token_type !== 'refresh' || tokens.isRevoked(payload)) {
    throw apiError('authentication_failed');
  }
  const user = Number(payload.user_id);
  const access = await tokens.issue('access', user, payload.iat);
  if (!options.rotateRefresh) return ok({ access });
  tokens.revoke(payload);
  return ok({ access, refresh: await tokens.issue('refresh', user) });
};

/** `{}` for a token the API accepts. */
export const verify: View = async ({ body, tokens }) => {
  const { token } = validateFields(await body(), { token: text });
  const payload = await tokens.read(String(token));
  if (!payload) throw apiError('authentication_failed');
  if (tokens.isRevoked(payload)) {
    throw apiError('validation_error', { non_field_errors: [detailTexts.blacklisted] });
  }
  return ok({});
};
