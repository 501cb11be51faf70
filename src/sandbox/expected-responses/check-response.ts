import { accounts, ingestionToken } from '../auth/accounts';
import type { Sandbox } from '../create-sandbox';
import type { ExpectedAnswer, Sender } from './expected-responses';

const usernames: Partial<Record<Sender, string>> = {
  viewer: 'viewer@acme.example',
  admin: 'admin@acme.example',
  'other-admin': 'admin@globex.example',
  superuser: 'root@upstream.example',
};

/** Sends a request of the table to a sandbox and returns what differs from the expected answer. */
export async function checkAnswer(sandbox: Sandbox, expected: ExpectedAnswer): Promise<string[]> {
  const { method, path, body, as } = expected;
  const headers: Record<string, string> = { ...expected.headers };
  const account = accounts.find(({ username }) => username === usernames[as]);
  if (account) headers.Authorization = `Bearer ${await sandbox.tokens.issue('access', account.id)}`;
  if (as === 'ingest') headers.Authorization = `Bearer ${ingestionToken}`;
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
    const seen = response.headers.get(name);
    const fits = value instanceof RegExp ? value.test(seen ?? '') : seen === value;
    if (!fits) problems.push(`${name}: ${seen}`);
  }
  return problems;
}
