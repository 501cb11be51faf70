import { tokenFor } from '../auth/accounts';
import type { Sandbox } from '../create-sandbox';
import type { ExpectedResponse } from './expected-response';

/** Sends a request of the table to a sandbox and returns how the response differs. */
export async function checkResponse(
  sandbox: Sandbox,
  expected: ExpectedResponse,
): Promise<string[]> {
  const { method, path, body, as } = expected;
  const headers: Record<string, string> = { ...expected.headers };
  const token = await tokenFor(as, sandbox.tokens);
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  const send = (): Promise<Response> => {
    const init = { method, headers, ...(body === undefined ? {} : { body: body as BodyInit }) };
    return sandbox.fetch(new Request(`http://localhost:8000${path}`, init));
  };
  for (let i = 1; i < (expected.times ?? 1); i++) await send();
  const response = await send();
  const text = await response.text();
  const problems: string[] = [];
  if (response.status !== expected.status) problems.push(`status ${response.status}: ${text}`);
  if (expected.text !== undefined && text !== expected.text) problems.push(`body ${text}`);
  for (const [name, value] of Object.entries(expected.head ?? {})) {
    const actual = response.headers.get(name);
    const fits = value instanceof RegExp ? value.test(actual ?? '') : actual === value;
    if (!fits) problems.push(`${name}: ${actual}`);
  }
  return problems;
}
