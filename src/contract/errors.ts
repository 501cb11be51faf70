import { detailTexts } from './detail-texts';
import type { ErrorEntry } from './schema';

/** Every code of the error envelope, by status. Messages are exact. Source: FACTS.md §2. */
export const errors = [
  {
    code: 'validation_error',
    status: 400,
    title: 'Validation error',
    message: 'Invalid input data.',
    exampleMessage: 'Invalid input data.',
    details: {
      kind: 'fields',
      example: { filename: [detailTexts.required] },
      shape: 'One key per wrong field with a list of reasons, or `non_field_errors`.',
    },
    summary: 'The body was read, but a field in it is missing or has a wrong value.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Correct each field that `details` names, then send it again.',
    },
    fixers: ['caller'],
    headers: [],
  },
  {
    code: 'parse_error',
    status: 400,
    title: 'Parse error',
    message: 'Malformed request data.',
    exampleMessage: 'Malformed request data.',
    details: {
      kind: 'why',
      example: { detail: 'JSON parse error - Expecting value: line 1 column 14 (char 13)' },
      shape: 'The parser’s own text in `detail`, with the line and column where it stopped.',
    },
    summary: 'The body is not valid JSON, so no field of it was read.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Build the body with a JSON library, then send it again.',
    },
    fixers: ['caller'],
    headers: [],
  },
  {
    code: 'authentication_failed',
    status: 401,
    title: 'Authentication failed',
    message: 'Authentication credentials were not provided or are invalid.',
    exampleMessage: 'Authentication credentials were not provided or are invalid.',
    details: {
      kind: 'none',
      example: null,
      shape: 'Always `null`: the body never tells the cause.',
    },
    summary:
      'The API could not tell who is calling: the token or the password is missing or not accepted.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Get a valid access token, then send the request once more.',
    },
    fixers: ['caller', 'admin'],
    headers: [
      {
        name: 'WWW-Authenticate',
        value: 'Bearer realm="api"',
        when: 'On every 401, login and refresh too.',
      },
    ],
  },
  {
    code: 'permission_denied',
    status: 403,
    title: 'Permission denied',
    message: 'You do not have permission to perform this action.',
    exampleMessage: 'You do not have permission to perform this action.',
    details: {
      kind: 'why',
      example: { detail: detailTexts.adminOnly },
      shape: 'The reason in `detail`.',
    },
    summary: 'The API knows who is calling, and that account’s role may not do this.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it. Use an account with the role, or have your organisation’s admin grant it.',
    },
    fixers: ['admin', 'caller'],
    headers: [],
  },
  {
    code: 'not_found',
    status: 404,
    title: 'Not found',
    message: 'The requested resource was not found.',
    exampleMessage: 'The requested resource was not found.',
    details: {
      kind: 'why_or_none',
      example: null,
      shape: '`null`, or more words in `detail`.',
    },
    summary:
      'There is no such object, or it belongs to another customer; the response is the same for both.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Take the id from the list endpoint of the same account.',
    },
    fixers: ['caller'],
    headers: [],
  },
  {
    code: 'method_not_allowed',
    status: 405,
    title: 'Method not allowed',
    message: 'Method "{method}" not allowed.',
    exampleMessage: 'Method "DELETE" not allowed.',
    details: { kind: 'none', example: null, shape: 'Always `null`.' },
    summary: 'The path exists, but not for this method.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Use a method that the response’s `Allow` header lists.',
    },
    fixers: ['caller'],
    headers: [
      {
        name: 'Allow',
        value: 'GET, POST, HEAD, OPTIONS',
        when: 'On every view’s response; here it is the fix.',
      },
    ],
  },
  {
    code: 'not_acceptable',
    status: 406,
    title: 'Not acceptable',
    message: 'Could not satisfy the request Accept header.',
    exampleMessage: 'Could not satisfy the request Accept header.',
    details: { kind: 'none', example: null, shape: 'Always `null`.' },
    summary: 'The `Accept` header asks for a format other than JSON.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Send `Accept: application/json` or no `Accept` header.',
    },
    fixers: ['caller'],
    headers: [],
  },
  {
    code: 'unsupported_media_type',
    status: 415,
    title: 'Unsupported media type',
    message: 'Unsupported media type "{media_type}" in request.',
    exampleMessage: 'Unsupported media type "text/plain" in request.',
    details: { kind: 'none', example: null, shape: 'Always `null`.' },
    summary: 'The `Content-Type` of the request is not one the API reads.',
    retry: {
      retryable: false,
      verdict: 'after_change',
      how: 'Do not repeat it unchanged. Send the body as JSON with `Content-Type: application/json`.',
    },
    fixers: ['caller'],
    headers: [],
  },
  {
    code: 'throttled',
    status: 429,
    title: 'Throttled',
    message: 'Request was throttled. Please try again later.',
    exampleMessage: 'Request was throttled. Please try again later.',
    details: {
      kind: 'wait',
      example: { wait_seconds: 3600 },
      shape:
        '`wait_seconds`: whole seconds until the next request can succeed, rounded up, or `null`.',
    },
    summary: 'The rate limit of the endpoint’s scope is used up for now.',
    retry: {
      retryable: true,
      verdict: 'after_wait',
      how: 'Repeat it after `wait_seconds`, never earlier. The rejected request changed nothing.',
    },
    fixers: ['caller'],
    headers: [
      {
        name: 'Retry-After',
        value: '<wait_seconds>',
        when: 'Except where `wait_seconds` is `null`. Browser code on another origin cannot read it.',
      },
    ],
  },
  {
    code: 'internal_server_error',
    status: 500,
    title: 'Internal server error',
    message: 'An unexpected error occurred. Please try again later.',
    exampleMessage: 'An unexpected error occurred. Please try again later.',
    details: {
      kind: 'none',
      example: null,
      shape: 'Always `null`, on purpose: the server’s log has the detail, found by `X-Request-Id`.',
    },
    summary:
      'The server failed while it worked on the request. The cause is in its log, not in the response.',
    retry: {
      retryable: true,
      verdict: 'if_repeatable',
      how: 'Retry a GET with exponential backoff. Before you repeat a POST, check whether it took effect.',
    },
    fixers: ['upstream', 'caller'],
    headers: [],
  },
  {
    code: 'error',
    status: null,
    title: 'Any other error',
    message: null,
    exampleMessage: null,
    details: { kind: 'any', example: null, shape: 'Whatever the error carried, or `null`.' },
    summary: 'An error without a code of its own. The status and the message tell what it is.',
    retry: {
      retryable: false,
      verdict: 'depends',
      how: 'Decide by the status: below 500, change the request; from 500, treat it like `internal_server_error`.',
    },
    fixers: ['caller', 'upstream'],
    headers: [],
  },
] as const satisfies readonly ErrorEntry[];

/** A code of the error envelope. */
export type ErrorCode = (typeof errors)[number]['code'];
