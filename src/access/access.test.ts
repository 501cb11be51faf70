import { expect, test } from 'vitest';
import { endpoints } from '../contract/endpoints';
import { findEndpoint } from '../contract/find';
import { roles } from '../contract/roles';
import { statusFor } from './access';

test('admin-only endpoints refuse a viewer with 403 and nobody with 401', () => {
  const admin = endpoints.filter(({ access }) => access === 'admin');
  expect(admin.map(({ id }) => id)).toEqual(['upload-create', 'report-trigger', 'alert-feedback']);
  for (const endpoint of admin) {
    expect(statusFor('customer_viewer', endpoint)).toBe(403);
    expect(statusFor('nobody', endpoint)).toBe(401);
    expect(statusFor('customer_admin', endpoint)).toBe(endpoint.successStatus);
    expect(statusFor('superuser', endpoint)).toBe(endpoint.successStatus);
  }
});

test('reading needs any role, login and health need none, the webhook takes no JWT', () => {
  for (const { role } of roles) expect(statusFor(role, findEndpoint('claim-list'))).toBe(200);
  expect(statusFor('nobody', findEndpoint('claim-list'))).toBe(401);
  expect(statusFor('nobody', findEndpoint('login'))).toBe(200);
  expect(statusFor('nobody', findEndpoint('health'))).toBe(200);
  for (const { role } of roles) expect(statusFor(role, findEndpoint('webhook'))).toBe(401);
  expect(statusFor('ingestion_token', findEndpoint('webhook'))).toBe(202);
  expect(statusFor('ingestion_token', findEndpoint('claim-list'))).toBe(401);
  expect(statusFor('ingestion_token', findEndpoint('health'))).toBe(401);
  expect(statusFor('ingestion_token', findEndpoint('login'))).toBe(200);
});
