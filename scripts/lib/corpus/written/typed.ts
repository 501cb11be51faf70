import { api, type Row, type Tokens } from './row';

/** What people type or copy without a program’s help. */
export const typed = (tokens: Tokens): Row[] => [
  ['code', 'throttled/scope-used-up likely', 'throttled'],
  ['code-401', 'authentication_failed', 'authentication_failed'],
  ['status', 'authentication_failed', '401'],
  ['status-words', 'method_not_allowed', 'HTTP 405'],
  ['status-502', '-/gateway-bad-response likely', '502 Bad Gateway'],
  ['status-500', 'internal_server_error/passing-fault possible', 'HTTP 500'],
  ['message', 'permission_denied', 'You do not have permission to perform this action.'],
  ['message-role', 'permission_denied/role-too-low certain', 'Requires customer_admin role.'],
  [
    'older-message',
    'authentication_failed/scheme-malformed certain',
    '{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}',
  ],
  [
    'older-login',
    'authentication_failed/credentials-wrong certain',
    '{"detail":"No active account found with the given credentials"}',
  ],
  [
    'middleware-json',
    'parse_error/json-malformed likely',
    'HTTP/1.1 400 Bad Request\ncontent-type: application/json\n\n{"error": "Invalid JSON", "detail": "Expecting value: line 1 column 7 (char 6)"}',
  ],
  [
    'middleware-type',
    'unsupported_media_type/content-type-wrong certain',
    '{"error": "Unsupported Media Type", "detail": "Expected \'application/json\', got \'text/plain\'"}',
  ],
  ['token-expired', 'authentication_failed/access-token-expired likely', tokens.expired ?? ''],
  ['token-refresh', 'authentication_failed/refresh-token-as-access possible', tokens.refresh ?? ''],
  ['token-elsewhere', 'authentication_failed/token-altered likely', tokens.elsewhere ?? ''],
  [
    'header-expired',
    'authentication_failed/access-token-expired likely',
    `Authorization: Bearer ${tokens.expired}\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized`,
  ],
  [
    'headers-only',
    'authentication_failed',
    `HTTP/2 401\nwww-authenticate: Bearer realm="api"\napi-version: 1.0.0`,
  ],
  [
    'command-lower-case',
    'authentication_failed/scheme-malformed likely',
    `curl ${api}/api/v1/claims/ -H 'authorization: bearer ${tokens.access}'`,
  ],
  [
    'command-quotes',
    'authentication_failed/token-placeholder likely',
    `curl -s ${api}/api/v1/claims/ \\\n  -H 'Authorization: Bearer $ACCESS_TOKEN'`,
  ],
  [
    'command-basic',
    'authentication_failed/scheme-malformed likely',
    `curl -u admin@acme.example:s3cret ${api}/api/v1/claims/`,
  ],
  [
    'command-path',
    'not_found/path-wrong likely',
    `curl ${api}/api/v1/claim -H "Authorization: Bearer $ACCESS_TOKEN"`,
  ],
  [
    'command-id',
    'not_found/id-not-a-number likely',
    `curl.exe "${api}/api/v1/uploads/undefined/" -H "Authorization: Bearer ${tokens.access}"`,
  ],
  ['command-fine', '-', `curl ${api}/api/v1/claims/ -H "Authorization: Bearer $ACCESS_TOKEN"`],
  [
    'command-get',
    '-/success certain',
    `$ curl -i -G ${api}/api/v1/claims/ -d page=2 -H "Authorization: Bearer $ACCESS_TOKEN"\nHTTP/2 200\napi-version: 1.0.0\n\n{"count":0,"next":null,"previous":null,"results":[]}`,
  ],
  [
    'fetch-failed',
    '-/fetch-failed certain',
    'Uncaught (in promise) TypeError: Failed to fetch\n    at load (app.js:12:5)',
  ],
  [
    'fetch-failed-firefox',
    '-/fetch-failed certain',
    'TypeError: NetworkError when attempting to fetch resource.',
  ],
  [
    'cors-firefox',
    '-/cors-blocked certain',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${api}/api/v1/claims/. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
  ],
  [
    'cors-safari',
    '-/cors-blocked certain',
    `Origin http://localhost:5173 is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    'not-json-python',
    '-/response-not-json certain',
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
  ],
  [
    'not-json-node',
    '-/response-not-json certain',
    `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
  ],
  [
    'not-modified',
    '-/not-modified certain',
    `> GET /api/v1/claims/ HTTP/2\n> Host: api.upstream.example.com\n> if-none-match: "a1"\n>\n< HTTP/2 304\n< etag: "a1"\n<`,
  ],
  [
    'redirect-https',
    '-/redirect-elsewhere certain',
    `> GET /api/v1/claims/ HTTP/1.1\n> Host: api.upstream.example.com\n>\n< HTTP/1.1 301 Moved Permanently\n< Location: ${api}/api/v1/claims/\n<`,
  ],
  [
    'gateway-520',
    '-/gateway-error certain',
    'HTTP/2 520\nserver: cloudflare\ncontent-type: text/html\n\n<html><head><title>520</title></head></html>',
  ],
  [
    'other-api',
    '-/other-api likely',
    `* Connected to api.github.com\n> GET /user HTTP/2\n> Host: api.github.com\n> accept: */*\n>\n< HTTP/2 401\n< content-type: application/json\n<\n{"message":"Requires authentication"}`,
  ],
  [
    'chat',
    'permission_denied/role-too-low certain',
    'Hi, our nightly job stopped working today, any idea?\n\n{"error":{"code":"permission_denied","message":"You do not have permission to perform this action.","details":{"detail":"Requires customer_admin role."}}}\n\nThanks!',
  ],
  ['json-none-typed', '-', 'our patient list is empty, what now?'],
  [
    'go-error',
    '-/connection-refused certain',
    `Get "${api}/api/v1/health/": dial tcp 127.0.0.1:443: connect: connection refused`,
  ],
  [
    'java-error',
    '-/host-unknown certain',
    'java.net.UnknownHostException: api.upstream.example.com: Name or service not known',
  ],
  [
    'json-undefined',
    'parse_error/json-malformed certain',
    `POST /api/v1/uploads/ HTTP/1.1\nHost: api.upstream.example.com\nAuthorization: Bearer ${tokens.admin}\nContent-Type: application/json\n\n{"filename": undefined}\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":{"code":"parse_error","message":"Malformed request data.","details":{"detail":"JSON parse error - Expecting value: line 1 column 14 (char 13)"}}}`,
  ],
];
