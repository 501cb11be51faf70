/**
 * Hono middleware: sends one part of a file (RFC 9110, section 14). A range of another form, and a
 * part of another version of the file (If-Range), get the whole file.
 * @type {import('hono').MiddlewareHandler}
 */
export const byteRange = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  const range = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(c.req.header('Range') ?? '');
  const version = c.req.header('If-Range') ?? headers.get('ETag');
  if (!range || c.req.method !== 'GET' || status !== 200 || version !== headers.get('ETag')) return;
  const [first, last] = [Number(range[1]), Number(range[2] ?? Infinity)];
  if (first > last) return;
  const whole = new Uint8Array(await c.res.arrayBuffer());
  const part = whole.subarray(first, last + 1);
  const bytes = part.length > 0 ? `${first}-${first + part.length - 1}` : '*';
  headers.set('Content-Range', `bytes ${bytes}/${whole.length}`);
  headers.set('Content-Length', String(part.length));
  // Hono would add the headers of the old response to the new one.
  c.res = undefined;
  c.res = new Response(part, { status: part.length > 0 ? 206 : 416, headers });
};
