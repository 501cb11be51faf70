import { ApiError, apiError } from './api-error';
import { decodeUtf8, Utf8Error } from './decode-utf8';
import { JsonParseError, parsePythonJson } from './parse-python-json';

export const maxBodyBytes = 10 * 1024 * 1024;

/**
 * Reads and parses a request's body as the API's parsers do: JSON, a URL-encoded or a multipart
 * form; an empty body counts as `{}`. Throws unsupported_media_type, parse_error, or a 413 for a
 * body that is too large.
 */
export async function readBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (mediaType === 'application/json') return parseJson(bytes);
  if (mediaType === 'application/x-www-form-urlencoded' || mediaType === 'multipart/form-data') {
    return parseForm(bytes, contentType);
  }
  throw apiError('unsupported_media_type', null, { media_type: contentType });
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBodyBytes) {
      await reader.cancel();
      throw new ApiError(
        'error',
        413,
        `The sandbox reads bodies up to ${maxBodyBytes} bytes.`,
        null,
      );
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return parsePythonJson(decodeUtf8(bytes));
  } catch (error) {
    if (error instanceof JsonParseError || error instanceof Utf8Error) {
      throw apiError('parse_error', { detail: `JSON parse error - ${error.message}` });
    }
    throw error;
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<unknown> {
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(bytes, { headers }).formData();
    return Object.fromEntries([...form].map(([name, value]) => [name, text(value)]));
  } catch {
    throw apiError('parse_error', {
      detail: 'Multipart form parse error - Invalid boundary or part',
    });
  }
}

const text = (value: FormDataEntryValue): string =>
  typeof value === 'string' ? value : value.name;
