// A child of the bench: serves the sandbox, or a bare Hono that says "hello" or sends as many bytes as the sandbox, and prints its address and a token.
import { Hono } from 'hono';
import { createSandbox } from '../../src/sandbox/create-sandbox';
import { serveSandbox } from '../../src/sandbox/cli/serve-sandbox';
import { defaultOptions } from '../../src/sandbox/options';

async function main(): Promise<void> {
  const limits = { ...defaultOptions().limits, read_only: { requests: 1e9, seconds: 3600 } };
  const sandbox = createSandbox({ limits });
  const token = await sandbox.tokens.issue('access', 2);
  const headers = { authorization: `Bearer ${token}` };
  const claims = await sandbox.fetch(new Request('http://x/api/v1/claims/', { headers }));
  const size = (await claims.text()).length;
  const app = new Hono()
    .get('/hello', (context) => context.text('hello'))
    .get('/bytes', (context) => context.text('x'.repeat(size)));
  const bare = async (request: Request): Promise<Response> => app.fetch(request);
  const { url } = await serveSandbox(process.argv[2] === 'sandbox' ? sandbox.fetch : bare, 0);
  console.log(JSON.stringify({ url, token }));
}

void main();
