import type { CorpusEntry } from '../../../src/diagnosis/corpus/corpus-file';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { script } from './formats/run-script';
import { normalise, runProgram } from './run-program';

const python = process.env.CORPUS_PYTHON ?? '/usr/bin/python3';
const health = '/api/v1/health/';

/**
 * What clients print where no response comes: no such host, a closed port, no TLS, silence, a connection that breaks.
 * Null where a client is not installed.
 */
export async function failureEntries(): Promise<CorpusEntry[] | null> {
  for (const [, , run] of clients) if ((await run('http://localhost:1/')) === null) return null;
  const silent = await listen(() => undefined);
  const broken = await listen((socket) => socket.destroy());
  const cases = [
    ['dns', 'host-unknown', `http://nowhere.invalid${health}`],
    ['refused', 'connection-refused', `http://localhost:59999${health}`],
    ['timeout', 'timed-out', `http://localhost:${silent.port}${health}`],
    ['reset', 'connection-lost', `http://localhost:${broken.port}${health}`],
  ] as const;
  const entries: CorpusEntry[] = [];
  for (const [id, cause, url] of cases) {
    for (const [program, how, run] of clients) {
      const text = await run(url);
      if (text === null) continue;
      entries.push({
        id: `${id} ${program}`,
        expect: `-/${cause} certain`,
        how,
        text: normalise(text, [silent.port, broken.port]),
      });
    }
  }
  // A port that speaks plain HTTP.
  const plain = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  for (const [program, how, run] of clients) {
    const text = await run(`https://localhost:${plain.port}${health}`);
    if (text !== null)
      entries.push({
        id: `tls ${program}`,
        expect: '-/tls-failed certain',
        how,
        text: normalise(text, [plain.port]),
      });
  }
  for (const server of [silent, broken, plain]) server.close();
  return entries;
}

async function listen(
  handle: (socket: Socket) => void,
): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      handle(socket);
    });
    server.listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() }),
    );
  });
}

const clients = [
  [
    'curl',
    'curl -v -m 2, both streams',
    (url: string) => runProgram('curl', ['-v', '-m', '2', url]),
  ],
  [
    'requests',
    'Python requests',
    (url: string) =>
      script(python, 'call.py', `import requests\nrequests.get("${url}", timeout=2)\n`),
  ],
  [
    'httpx',
    'Python httpx',
    (url: string) => script(python, 'call.py', `import httpx\nhttpx.get("${url}", timeout=2)\n`),
  ],
  [
    'fetch',
    'Node fetch',
    (url: string) =>
      script(
        process.execPath,
        'call.mjs',
        `await fetch("${url}", { signal: AbortSignal.timeout(2000) });\n`,
      ),
  ],
] as const;
