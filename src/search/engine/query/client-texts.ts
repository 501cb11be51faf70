import { errorPath, guidePath } from '../../../contract/site';

const notJson = `${guidePath}#not-json`;
const inTheBrowser = `${guidePath}#in-the-browser`;
const noResponse = `${guidePath}#no-response`;
const unauthenticated = errorPath('authentication_failed');

/**
 * The errors of browsers, clients and libraries that no page quotes, by what is constant in them, in lower case, with
 * the section that explains them. The first that a text contains counts.
 */
export const clientTexts: readonly (readonly [text: string, entry: string])[] = [
  // A response that is no JSON: Python, V8, Firefox, Safari, Go, PHP, .NET, Java.
  ['jsondecodeerror', notJson],
  ['expecting value: line 1 column 1 (char 0)', notJson],
  ["unexpected token '<'", notJson],
  ['unexpected token <', notJson],
  ["unrecognized token '<'", notJson],
  ['unexpected character at line 1 column 1', notJson],
  ['unexpected end of json input', notJson],
  ["invalid character '<' looking for beginning of value", notJson],
  ['unexpected character encountered while parsing value: <', notJson],
  ["'<' is an invalid start of a value", notJson],
  ["unexpected character ('<'", notJson],
  // A library that checks a token before it is sent: PyJWT, jose, jsonwebtoken.
  ['signature verification failed', `${unauthenticated}#token-altered`],
  ['invalid signature', `${unauthenticated}#token-altered`],
  ['signature has expired', `${unauthenticated}#access-token-expired`],
  ['jwt expired', `${unauthenticated}#access-token-expired`],
  ['not enough segments', `${unauthenticated}#token-not-a-jwt`],
  ['jwt malformed', `${unauthenticated}#token-not-a-jwt`],
  // A browser that keeps the response from the page: all three engines.
  ['blocked by cors policy', inTheBrowser],
  ['cross-origin request blocked', inTheBrowser],
  ['access-control-allow-origin', inTheBrowser],
  ['access control checks', inTheBrowser],
  ['preflight', inTheBrowser],
  ['failed to fetch', inTheBrowser],
  ['networkerror when attempting to fetch', inTheBrowser],
  ['load failed', inTheBrowser],
  ['err_failed', inTheBrowser],
  ['err_blocked_by', inTheBrowser],
  ['the network connection was lost', noResponse],
  // No response: Chromium, Node, Python, curl, Java, Go, .NET.
  ['err_connection', noResponse],
  ['err_name_not_resolved', noResponse],
  ['err_internet_disconnected', noResponse],
  ['err_timed_out', noResponse],
  ['err_cert', noResponse],
  ['err_ssl', noResponse],
  ['econnrefused', noResponse],
  ['econnreset', noResponse],
  ['econnaborted', noResponse],
  ['enotfound', noResponse],
  ['etimedout', noResponse],
  ['eai_again', noResponse],
  ['err_network', noResponse],
  ['socket hang up', noResponse],
  ['getaddrinfo', noResponse],
  ['fetch failed', noResponse],
  ['connection refused', noResponse],
  ['connection reset', noResponse],
  ['connection timed out', noResponse],
  ['connection aborted', noResponse],
  ['connecttimeout', noResponse],
  ['readtimeout', noResponse],
  ['read timed out', noResponse],
  ['max retries exceeded with url', noResponse],
  ['connectionerror', noResponse],
  ['connect timeout', noResponse],
  ['could not resolve host', noResponse],
  ['no such host', noResponse],
  ['name or service not known', noResponse],
  ['unknownhostexception', noResponse],
  ['empty reply from server', noResponse],
  ['operation timed out', noResponse],
  ['context deadline exceeded', noResponse],
  ['certificate', noResponse],
  ['sslerror', noResponse],
  ['ssl handshake', noResponse],
  ['self-signed', noResponse],
  ...[5, 6, 7, 28, 35, 52, 56, 60].map((exit) => [`curl: (${exit})`, noResponse] as const),
];

/** The section that explains an error of a client; null where the text is none. */
export function findClientText(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[“”"]/g, '"').replace(/[‘’]/g, "'");
  // The same words behind this are what the API says about a body that was sent to it.
  if (text.includes('json parse error -')) return null;
  return clientTexts.find(([known]) => text.includes(known))?.[1] ?? null;
}
