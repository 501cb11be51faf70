import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { publishedPages } from '../../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../../scripts/lib/build-folder.mjs';
import { serviceWorker } from '../../../src/post-build/service-worker';
import { freePort } from '../../support/http';

/** A copy of the built site on its own server, which can be changed, redeployed and disconnected. */
export class Deployment {
  private readonly root = mkdtempSync(path.join(tmpdir(), 'deployment-'));
  private readonly folder = path.join(this.root, 'build');
  private server: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  static async start(): Promise<Deployment> {
    const deployment = new Deployment(await freePort());
    cpSync(testBuild, deployment.folder, { recursive: true, dereference: true });
    await deployment.connect();
    return deployment;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Opens a page and stays until the worker has precached the site. */
  async visit(page: Page, path: string): Promise<void> {
    await page.goto(this.origin + path);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  }

  private async connect(): Promise<void> {
    this.server = spawn(process.execPath, [path.resolve('scripts/commands/serve.mjs')], {
      cwd: this.root,
      env: { ...process.env, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It first prints its URL.
    if (this.server.stdout) await once(this.server.stdout, 'data');
  }

  /** Stops the server, as if the network were gone. */
  async disconnect(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server?.kill()) await once(server, 'exit');
  }

  /** Replaces a text of a file, which must be there, and deploys the result with a new service worker. */
  async redeploy(file: string, from: string, to: string, { off = false } = {}): Promise<void> {
    await this.disconnect();
    const full = path.join(this.folder, file);
    const text = readFileSync(full, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}": correct this test`);
    writeFileSync(full, text.replace(from, to));
    // The compressed copies have the old text.
    for (const copy of [`${full}.br`, `${full}.gz`, ...compressedWorker(this.folder)]) {
      rmSync(copy, { force: true });
    }
    if (off) process.env.OFFLINE = 'off';
    try {
      await this.writeWorker();
    } finally {
      delete process.env.OFFLINE;
    }
    await this.connect();
  }

  private writeWorker(): Promise<void> {
    return serviceWorker({
      folder: this.folder,
      origin: this.origin,
      baseUrl: '/',
      pages: publishedPages(this.folder).map((page) => ({ path: page })),
    });
  }

  async end(): Promise<void> {
    await this.disconnect();
    rmSync(this.root, { recursive: true, force: true });
  }
}

const compressedWorker = (folder: string): string[] =>
  ['br', 'gz'].map((ending) => path.join(folder, `sw.js.${ending}`));
