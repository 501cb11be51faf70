import type { Case } from './case';
import { one } from './case';

/** Requests made for this comparison, by subject. */
export const cases: Record<string, readonly Case[]> = {
  methods: [one('HEAD', { method: 'HEAD', as: 'viewer', path: '/api/v1/claims/' })],
};
