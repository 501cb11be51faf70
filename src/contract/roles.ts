import type { Role } from './schema';

/** Every role, the most powerful first. Source: FACTS.md §5. */
export const roles = [
  {
    role: 'superuser',
    title: 'Superuser',
    reach: 'All customers',
    abilities: 'Everything',
  },
  {
    role: 'customer_admin',
    title: 'Customer admin',
    reach: 'Its own customer',
    abilities: 'Create, read, update and delete',
  },
  {
    role: 'customer_viewer',
    title: 'Customer viewer',
    reach: 'Its own customer',
    abilities: 'Read',
  },
] as const satisfies readonly Role[];

/** The name of a role. */
export type RoleName = (typeof roles)[number]['role'];
