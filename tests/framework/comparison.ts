import { tokenFor } from '../../src/sandbox/auth/accounts';
import { serveSandbox } from '../../src/sandbox/cli/serve-sandbox';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox';
import type { Case } from './cases/case';
import { differences } from './differences';
import { start, startFramework } from './framework-server';
import { type ReceivedResponse, send, type Sent } from './send';

/** The sandbox and the framework, each behind HTTP. */
export interface Comparison {
  /** How the responses of a case differ; empty where they do not. */
  run: (given: Case) => Promise<string[]>;
  /** How many requests both have answered. */
  compared: () => number;
  close: () => Promise<void>;
}

export async function startComparison(): Promise<Comparison> {
  let now = start;
  let sandbox: Sandbox = createSandbox();
  const sandboxServer = await serveSandbox((...call) => sandbox.fetch(...call), 0);
  const framework = await startFramework();
  let count = 0;

  /** Sends one request to both and adds their responses to those before. */
  async function step(
    sent: readonly [Sent, Sent],
    earlier: [ReceivedResponse[], ReceivedResponse[]],
  ) {
    const token = await tokenFor(sent[0].as ?? 'nobody', sandbox.tokens);
    const answers = await Promise.all([
      send(sandboxServer.url.replace('localhost', '127.0.0.1'), sent[0], token),
      send(framework.url, sent[1], token),
    ]);
    count += 1;
    earlier[0].push(answers[0]);
    earlier[1].push(answers[1]);
    return differences(sent[0], ...answers);
  }

  return {
    compared: () => count,
    async run({ steps, rotate = false }) {
      now = start;
      sandbox = createSandbox({ now: () => now, rotateRefresh: rotate });
      await framework.steer({ reset: true, now, rotate });
      const earlier: [ReceivedResponse[], ReceivedResponse[]] = [[], []];
      const found: string[] = [];
      for (const make of steps) {
        const [first, second] =
          typeof make === 'function' ? [make(earlier[0]), make(earlier[1])] : [make, make];
        if (first.after !== undefined) {
          now += first.after * 1000;
          await framework.steer({ now });
        }
        for (let i = 0; i < (first.times ?? 1); i++) {
          const problems = await step([first, second], earlier);
          found.push(
            ...problems.map((problem) => `${first.method ?? 'GET'} ${first.path}: ${problem}`),
          );
        }
      }
      return found;
    },
    async close() {
      await Promise.all([sandboxServer.close(), framework.close()]);
    },
  };
}
