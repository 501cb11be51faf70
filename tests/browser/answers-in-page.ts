import { checkAnswer } from '../../src/sandbox/expected-responses/check-response';
import { expectedAnswers } from '../../src/sandbox/expected-responses/expected-responses';
import { createSandbox } from '../../src/sandbox/create-sandbox';

// The table of exact answers as a script for a page: says how many requests it sent and what differs.
Object.assign(window, {
  async checkAnswers() {
    const problems: string[] = [];
    for (const expected of expectedAnswers) {
      const sandbox = createSandbox({ now: () => Date.parse('2026-06-01T12:00:00Z') });
      for (const problem of await checkAnswer(sandbox, expected))
        problems.push(`${expected.name}: ${problem}`);
    }
    return { count: expectedAnswers.length, problems };
  },
});
