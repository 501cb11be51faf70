import type { Sender } from '../auth/accounts';

/** Whose token a request carries; `refresh-token` is the viewer's, which the API refuses. */
export type ConsoleSender = Exclude<Sender, 'inactive'> | 'refresh-token';

/** A request as the form has it: unchecked text. */
export interface ConsoleRequest {
  sender: ConsoleSender;
  method: string;
  /** With its query: `/api/v1/claims/?page=2`. */
  path: string;
  /** One `Name: value` a line. */
  headers: string;
  body: string;
  /** How often it is sent, 1 to 25; the last response is shown. */
  times: number;
}

/** Input that cannot be sent; the message names the field and how to fix it. */
export class InputError extends Error {
  override name = 'InputError';
}

/** The form's headers as pairs; throws InputError on a line that is no header. */
export function parseHeaders(text: string): [string, string][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/s.exec(line.trim()) ?? [];
      if (name === undefined || value === undefined) {
        throw new InputError(`Headers: “${line.trim()}” is not a header. Write Name: value.`);
      }
      if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
        throw new InputError(
          `Headers: the value of ${name} has a character that headers cannot carry.`,
        );
      }
      return [name, value];
    });
}

/** The body that a method sends: null where it is empty or the method has none. */
export function bodyOf(method: string, body: string): string | null {
  return body === '' || ['GET', 'HEAD'].includes(method) ? null : body;
}

/**
 * The fetch-standard request of a form; throws InputError on input that cannot be sent. `token` is
 * its credential unless the form has an `Authorization` header.
 */
export function toRequest(form: ConsoleRequest, origin: string, token: string | null): Request {
  const method = form.method.trim().toUpperCase();
  if (!/^[A-Z]{1,20}$/.test(method) || ['CONNECT', 'TRACE', 'TRACK'].includes(method)) {
    throw new InputError(
      `Method: “${form.method}” cannot be sent. Write GET, POST, PUT, PATCH or DELETE.`,
    );
  }
  if (!form.path.startsWith('/') || /[\s\p{Cc}]/u.test(form.path)) {
    throw new InputError(
      'Path: start with a slash and write no spaces or control characters, e.g. /api/v1/claims/.',
    );
  }
  if (form.path.startsWith('//')) {
    throw new InputError('Path: start with one slash; the host is always the sandbox.');
  }
  const headers = new Headers(parseHeaders(form.headers));
  if (token !== null && !headers.has('authorization'))
    headers.set('Authorization', `Bearer ${token}`);
  const body = bodyOf(method, form.body);
  // As bytes, since fetch adds a Content-Type to a string body.
  const bytes = body === null ? null : new TextEncoder().encode(body);
  try {
    return new Request(origin + form.path, { method, headers, body: bytes });
  } catch (error) {
    throw new InputError(`The request cannot be sent: ${(error as Error).message}`);
  }
}
