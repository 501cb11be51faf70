import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox';
import { OptionError, parseOptions } from './parse-options';
import { serveSandbox, type RunningServer } from './serve-sandbox';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('the options of the command line', () => {
  expect(parseOptions([])).toEqual({ help: false, port: 8000, sandbox: {} });
  const all = parseOptions([
    '--port',
    '8001',
    '--access-lifetime',
    '10s',
    '--refresh-lifetime=2h',
    '--limit',
    'report_generation=3/minute',
    '--limit=user=5/10s',
    '--rotate-refresh',
  ]);
  expect(all.port).toBe(8001);
  expect(all.sandbox).toMatchObject({
    accessLifetimeSeconds: 10,
    refreshLifetimeSeconds: 7200,
    rotateRefresh: true,
  });
  expect(all.sandbox.limits?.report_generation).toEqual({ requests: 3, seconds: 60 });
  expect(all.sandbox.limits?.user).toEqual({ requests: 5, seconds: 10 });
  expect(all.sandbox.limits?.authentication).toEqual({ requests: 5, seconds: 3600 });
});

test.each([
  [['--port', '0'], '--port "0": write a number from 1 to 65535'],
  [['--port', 'abc'], '--port "abc"'],
  [['--access-lifetime', '10'], '--access-lifetime "10": write a number above 0 and s, m or h'],
  [['--access-lifetime', '0s'], '--access-lifetime "0s"'],
  [['--limit', 'reads=3/minute'], '--limit "reads=3/minute": write SCOPE=NUMBER/minute'],
  [['--limit', 'user=0/hour'], '--limit "user=0/hour"'],
  [['--limit', 'user=5/0s'], '--limit "user=5/0s"'],
  [['--limit', 'constructor=5/hour'], '--limit "constructor=5/hour"'],
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['stray'], 'stray'],
])('%j is refused, naming the option and the accepted form', (args, message) => {
  expect(() => parseOptions(args)).toThrow(OptionError);
  expect(() => parseOptions(args)).toThrow(message);
});

test('it serves over HTTP, logs a line per request and survives a client that hangs', async () => {
  const lines: string[] = [];
  server = await serveSandbox(createSandbox().fetch, 0, (line) => lines.push(line));
  const { port } = new URL(server.url);
  const hung = connect(Number(port), '127.0.0.1');
  await new Promise((ready) => hung.once('connect', ready));
  hung.write('POST /api/v1/auth/token/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
  const response = await fetch(`${server.url}/api/v1/health/?a=1`);
  expect(response.status).toBe(200);
  expect(lines[0]).toMatch(/^GET \/api\/v1\/health\/\?a=1 200 \d+(\.\d+)? ms$/);
  hung.destroy();
  await expect(serveSandbox(createSandbox().fetch, Number(port))).rejects.toThrow(/EADDRINUSE/);
});
