import { expect, test } from 'vitest';
import { retryPlan } from './retry-plan';

test.each([
  [0, [1, 2, 4, 8]],
  [12, [12, 24, 48, 60]],
  [60, [60, 60, 60, 60]],
  [3600, [3600, 3600, 3600, 3600]],
])('after a wait of %i s', (wait, plan) => expect(retryPlan(wait)).toEqual(plan));
