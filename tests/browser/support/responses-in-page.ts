import { checkAnswer } from '../../../src/sandbox/expected-responses/check-response';
import { expectedAnswers } from '../../../src/sandbox/expected-responses/expected-responses';
import { createSandbox } from '../../../src/sandbox/create-sandbox';

// A script for a page: compares the sandbox with the table of exact responses, there in the browser.
Object.assign(window, {
  async checkResponses() {
    const problems: string[] = [];
    for (const expected of expectedAnswers) {
      const sandbox = createSandbox({ now: () => Date.parse('2026-06-01T12:00:00Z') });
      for (const problem of await checkAnswer(sandbox, expected))
        problems.push(`${expected.name}: ${problem}`);
    }
    return { count: expectedAnswers.length, problems };
  },
});
