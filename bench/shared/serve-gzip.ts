import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Content types by file extension; `compressed` ones are sent as they are. */
const types: Readonly<Record<string, { type: string; compressed?: true }>> = {
  '.html': { type: 'text/html; charset=utf-8' },
  '.css': { type: 'text/css; charset=utf-8' },
  '.js': { type: 'text/javascript; charset=utf-8' },
  '.mjs': { type: 'text/javascript; charset=utf-8' },
  '.json': { type: 'application/json' },
  '.svg': { type: 'image/svg+xml' },
  '.webmanifest': { type: 'application/manifest+json' },
  '.woff2': { type: 'font/woff2', compressed: true },
  '.png': { type: 'image/png', compressed: true },
  '.webp': { type: 'image/webp', compressed: true },
};

export interface FolderServer {
  /** E.g. `http://127.0.0.1:40123`. */
  origin: string;
  close: () => void;
}

/** Serves a folder gzipped from memory on a free port: one server for every generator, so that only the sites differ. */
export async function serveGzip(folder: string): Promise<FolderServer> {
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const named = path.join(folder, decodeURIComponent(pathname));
    const file = pathname.endsWith('/') ? path.join(named, 'index.html') : named;
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const { type, compressed } = types[path.extname(file)] ?? { type: 'application/octet-stream' };
    const body = cache.get(file) ?? pack(file, compressed === true);
    cache.set(file, body);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...(compressed ? {} : { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pack(file: string, compressed: boolean): Buffer {
  const bytes = readFileSync(file);
  return compressed ? bytes : gzipSync(bytes, { level: 9 });
}
