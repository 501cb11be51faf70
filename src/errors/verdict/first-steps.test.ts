import { expect, test } from 'vitest';
import { firstSteps } from './first-steps';

test.each(Object.entries(firstSteps))(
  'the first step of %s is short and starts with a verb',
  (_, step) => {
    expect(step).toMatch(/^(Compare|Look|Note|Read|Wait)\b.*\.$/);
    expect(step.length, 'shorten it: it must be read at a glance').toBeLessThanOrEqual(72);
    expect(step.split('`').length % 2, 'close every backtick').toBe(1);
  },
);
