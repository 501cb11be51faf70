import type { RoleName } from '../../contract/roles';

/** A user of the sandbox. */
export interface Account {
  id: number;
  username: string;
  role: RoleName;
  /** The customer the account belongs to; null for a superuser, who sees all. */
  customer: number | null;
  active: boolean;
}

/** The password of every account. */
export const sandboxPassword = 'sandbox-Passw0rd';

/** The token the ingestion webhook accepts. */
export const ingestionToken = 'sandbox-ingest-token';

/** The accounts, by what they show: each role, another customer, an inactive one. */
export const accounts: readonly Account[] = [
  { id: 1, username: 'admin@acme.example', role: 'customer_admin', customer: 1, active: true },
  { id: 2, username: 'viewer@acme.example', role: 'customer_viewer', customer: 1, active: true },
  { id: 3, username: 'admin@globex.example', role: 'customer_admin', customer: 2, active: true },
  { id: 4, username: 'root@upstream.example', role: 'superuser', customer: null, active: true },
  { id: 5, username: 'gone@acme.example', role: 'customer_viewer', customer: 1, active: false },
];
