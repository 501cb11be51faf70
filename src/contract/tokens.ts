import type { Token } from './schema';

/** The two JSON Web Tokens a login returns. A deployment may shorten the lifetimes: clients read `exp`. Source: FACTS.md §3. */
export const tokens = [
  {
    type: 'access',
    lifetimeSeconds: 3600,
    purpose: 'Sent with every call as `Authorization: Bearer <access_token>`.',
  },
  {
    type: 'refresh',
    lifetimeSeconds: 86400,
    purpose: 'Sent only to the refresh endpoint, to get a new access token.',
  },
] as const satisfies readonly Token[];
