// Runs the calls of PLAN with the reference client; prints one JSON line per call.
import { TokenFile, TokensInMemory, UpstreamClient } from './upstream-client.mjs';

const plan = JSON.parse(process.env.PLAN);
const report = (line) => console.log(JSON.stringify(line));
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

class Store extends TokensInMemory {
  async save(tokens) {
    await super.save(tokens);
    report({ kept: tokens.refresh });
  }
}

const { file, tokens, ...options } = plan.client;
const store = file ? new TokenFile(file) : new Store();
if (tokens) {
  const { renew_at: renewAt, expires_at: expiresAt, ...pair } = tokens;
  await TokensInMemory.prototype.save.call(store, { ...pair, renewAt, expiresAt });
}
const client = new UpstreamClient({ ...options, tokens: store });

async function send({ path, body, key, token, report: id }) {
  if (id !== undefined) return client.waitForReport(id, 0.2).then(() => ({ status: 200 }));
  if (key !== undefined) return client.ingest(body, key, token);
  return body === undefined ? client.get(path) : client.post(path, body);
}

async function repeat(call) {
  for (let turn = 0; turn < (call.times ?? 1); turn += 1) {
    if (turn > 0) await sleep(call.every);
    const started = process.uptime();
    const line = { call: call.path };
    try {
      line.status = (await send(call)).status;
    } catch (error) {
      Object.assign(line, { error: error.name, text: error.message, wait: error.seconds ?? null });
    }
    report({ ...line, took: process.uptime() - started });
  }
}

for (const { after = 0, calls } of plan.steps) {
  await sleep(after);
  await Promise.all(calls.map(repeat));
}
