// Runs the calls of PLAN with the client of the guide (client.mjs); prints one JSON line per call.
import { UpstreamClient } from './client.mjs';

const plan = JSON.parse(process.env.PLAN);
const say = (line) => console.log(JSON.stringify(line));
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const client = new UpstreamClient({ ...plan.client, keepRefresh: (kept) => say({ kept }) });

function send({ path, body, key, token }) {
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
    say({ ...line, took: process.uptime() - started });
  }
}

for (const { after = 0, calls } of plan.steps) {
  await sleep(after);
  await Promise.all(calls.map(repeat));
}
