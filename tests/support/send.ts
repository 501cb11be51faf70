import { request, type IncomingHttpHeaders } from 'node:http';

/** An answer with its body as bytes. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names and values in turn, as they were sent. */
  rawHeaders: readonly string[];
  body: Buffer;
}

/** Sends a request whose target stays as it is: fetch would tidy it. `target` is from the host's root. */
export function send(
  address: string,
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const call = request(
      { host: '127.0.0.1', port, path: target, method, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            rawHeaders: response.rawHeaders,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });
}
