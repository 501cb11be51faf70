import type { RoleName } from '../../contract/roles';
import type { Tokens } from './tokens';

/** A user of the sandbox. */
export interface Account {
  id: number;
  name: 'admin' | 'viewer' | 'other-admin' | 'superuser' | 'inactive';
  username: string;
  role: RoleName;
  /** The customer the account belongs to; null for a superuser, who sees every record. */
  customer: number | null;
  active: boolean;
}

/** Whose credentials a request carries. */
export type Sender = 'nobody' | Account['name'] | 'ingestion';

/** The password of every account. */
export const sandboxPassword = 'sandbox-Passw0rd';

/** The token the ingestion webhook accepts. */
export const ingestionToken = 'sandbox-ingest-token';

export const accounts: readonly Account[] = [
  {
    id: 1,
    name: 'admin',
    username: 'admin@acme.example',
    role: 'customer_admin',
    customer: 1,
    active: true,
  },
  {
    id: 2,
    name: 'viewer',
    username: 'viewer@acme.example',
    role: 'customer_viewer',
    customer: 1,
    active: true,
  },
  {
    id: 3,
    name: 'other-admin',
    username: 'admin@globex.example',
    role: 'customer_admin',
    customer: 2,
    active: true,
  },
  {
    id: 4,
    name: 'superuser',
    username: 'root@upstream.example',
    role: 'superuser',
    customer: null,
    active: true,
  },
  {
    id: 5,
    name: 'inactive',
    username: 'gone@acme.example',
    role: 'customer_viewer',
    customer: 1,
    active: false,
  },
];

/** The account of that name; throws where there is none. */
export function findAccount(name: string): Account {
  const account = accounts.find((candidate) => candidate.name === name);
  if (account) return account;
  const names = accounts.map((candidate) => candidate.name).join(', ');
  throw new Error(`Unknown account "${name}". Use one of: ${names}`);
}

/** A new token for the sender's requests; null where they carry none. */
export async function tokenFor(sender: Sender, tokens: Tokens): Promise<string | null> {
  if (sender === 'nobody') return null;
  if (sender === 'ingestion') return ingestionToken;
  return tokens.issue('access', findAccount(sender).id);
}
