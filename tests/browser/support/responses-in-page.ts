import { checkResponse } from '../../../src/sandbox/expected-responses/check-response';
import { expectedResponses } from '../../../src/sandbox/expected-responses/expected-responses';
import { createSandbox } from '../../../src/sandbox/create-sandbox';

// The table of exact responses as a script for a page: says how many requests it sent and what differs.
Object.assign(window, {
  async checkResponses() {
    const problems: string[] = [];
    for (const expected of expectedResponses) {
      const sandbox = createSandbox({ now: () => Date.parse('2026-06-01T12:00:00Z') });
      for (const problem of await checkResponse(sandbox, expected))
        problems.push(`${expected.name}: ${problem}`);
    }
    return { count: expectedResponses.length, problems };
  },
});
