import { ApiError, apiError } from './api-error';
import { matchesMediaType } from './media-type';
import { JsonParseError, parsePythonJson } from './parse-python-json';
import { PythonNumber } from './python-values';

export const maxBodyBytes = 10 * 1024 * 1024;

/**
 * Reads and parses a request's body as the API's parsers do: JSON, with numbers as PythonNumber, or a form, as
 * URLSearchParams; an empty body counts as `{}`. Throws unsupported_media_type, parse_error, or a 413 for a
 * body that is too large.
 */
export async function readBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  const contentType = request.headers.get('content-type') ?? '';
  const isOf = (mediaType: string): boolean => matchesMediaType(mediaType, contentType);
  if (isOf('application/json')) return parseJson(bytes);
  if (isOf('application/x-www-form-urlencoded')) return new URLSearchParams(decoded(bytes));
  if (isOf('multipart/form-data')) return parseMultipart(bytes, contentType);
  throw apiError('unsupported_media_type', null, { media_type: contentType });
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

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
    return parsePythonJson(decodeUtf8(bytes), (source) => new PythonNumber(source));
  } catch (error) {
    if (error instanceof JsonParseError || error instanceof Utf8Error) {
      throw apiError('parse_error', { detail: `JSON parse error - ${error.message}` });
    }
    throw error;
  }
}

async function parseMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<URLSearchParams> {
  const fail = (why: string): never => {
    throw apiError('parse_error', { detail: `Multipart form parse error - ${why}` });
  };
  if (!/boundary=/i.test(contentType)) fail('Invalid boundary in multipart: None');
  const response = new Response(bytes, { headers: { 'content-type': contentType } });
  const form = await response.formData().catch(() => fail('Invalid boundary or part'));
  return new URLSearchParams([...form].map(([name, value]) => [name, text(value)]));
}

const text = (value: FormDataEntryValue): string =>
  typeof value === 'string' ? value : value.name;

/** Bytes that are not UTF-8; the message is Python's own. */
class Utf8Error extends Error {
  override name = 'Utf8Error';
}

/** The allowed range of a sequence's second byte; the first byte decides. Source: Unicode 15, table 3-7. */
function secondByte(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/**
 * Decodes UTF-8 as Python's stream reader does: keeps a byte order mark, drops a sequence that the
 * end cuts off, and fails on other wrong bytes with Python's text and byte position (from 0).
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const end = wholeSequences(bytes);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(0, end),
    );
  }
}

/** Where the last whole sequence ends; throws at the first wrong byte. */
function wholeSequences(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if ((first >= 0x80 && first < 0xc2) || first > 0xf4) refuse(bytes, index, 1, 'start');
    const [lowest, highest] = secondByte(first);
    for (let offset = 1; offset < length; offset++) {
      const byte = bytes[index + offset];
      if (byte === undefined) return index;
      const [low, high] = offset === 1 ? [lowest, highest] : [0x80, 0xbf];
      if (byte < low || byte > high) refuse(bytes, index, offset, 'continuation');
    }
    index += length;
  }
  return index;
}

function refuse(bytes: Uint8Array, index: number, length: number, kind: string): never {
  const what =
    length === 1
      ? `byte 0x${(bytes[index] ?? 0).toString(16).padStart(2, '0')} in position ${index}`
      : `bytes in position ${index}-${index + length - 1}`;
  throw new Utf8Error(`'utf-8' codec can't decode ${what}: invalid ${kind} byte`);
}
