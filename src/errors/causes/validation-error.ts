import { bodyText } from './contract-text';
import type { Cause } from './cause-schema';

/** Why a body that was read is rejected, most likely first. Source: FACTS.md §2. */
export const validationErrorCauses = [
  {
    id: 'field-missing',
    title: 'A required field is missing',
    sign: '`This field is required.` in `details`',
    group: 'A field',
    evidence:
      '`details` has `This field is required.` under the field, and the body as sent does not hold it. An empty body counts as `{}`.',
    fix: 'Add the field, spelt as in `details`, and send the body as JSON with `Content-Type: application/json`.',
    proof:
      'Send the request again: the field is gone from `details`. `POST /api/v1/uploads/` with a `filename` returns 201.',
  },
  {
    id: 'field-blank',
    title: 'A field is an empty string',
    sign: '`This field may not be blank.` in `details`',
    group: 'A field',
    evidence:
      '`details` has `This field may not be blank.` under the field, and its value in the body is `""`.',
    fix: 'Send a value, or leave the field out where it is optional. Check for an empty variable or form input before you send.',
    proof: 'Send the request again: the field is gone from `details`.',
  },
  {
    id: 'field-null',
    title: 'A field is null',
    sign: '`This field may not be null.` in `details`',
    group: 'A field',
    evidence:
      '`details` has `This field may not be null.` under the field, and its value in the body is `null`.',
    fix: 'Leave an optional field out instead of sending `null`, e.g. `date_min` and `date_max` of `POST /api/v1/uploads/`. Give a required field a value.',
    proof:
      'Print the body before you send it: no field is `null`. The field is gone from `details`.',
  },
  {
    id: 'value-wrong',
    title: 'A value has the wrong form',
    sign: '`details` names the form it wants, e.g. of a date',
    group: 'A field',
    evidence:
      '`details` has a reason about the value under the field, e.g. `Date has wrong format. Use one of these formats instead: YYYY-MM-DD.` or, for an object where text is due, `Not a valid string.`',
    fix: 'Send dates as `YYYY-MM-DD`, e.g. `2026-01-31`, and text as a JSON string.',
    proof: 'Send the request again: the field is gone from `details`.',
  },
  {
    id: 'body-not-object',
    title: 'The body is not one JSON object',
    sign: '`Expected a dictionary` or `No data provided`',
    group: 'The whole body',
    evidence:
      '`details` has `non_field_errors` with `Invalid data. Expected a dictionary, but got list.` (or `str`, `int`, `float`, `bool`), or `No data provided` where the body is `null`.',
    fix: 'Send one JSON object per request. Where the text says `got str`, remove the second JSON encoding, e.g. `json=json.dumps(body)` in Python.',
    proof: 'Print the body before you send it: it starts with `{`. `non_field_errors` is gone.',
  },
  {
    id: 'body-lost-in-redirect',
    title: 'A redirect dropped the body',
    sign: 'you sent the field, to a path without a slash at its end',
    group: 'The whole body',
    evidence:
      '`details` has `This field is required.` for a field that you did send, and the path in your code has no slash at its end. `curl -v` shows a 301 before the 400.',
    fix: 'Add the slash at the end of the path, e.g. `/api/v1/uploads/`. Do not let a client follow redirects for a POST.',
    proof:
      'Run the request with `curl -i` and without `-L`: no 301, and the field is gone from `details`.',
  },
  {
    id: 'token-blacklisted',
    title: 'The refresh token was already exchanged',
    sign: 'path is `auth/token/verify/`; `Token is blacklisted`',
    group: 'Verify, webhook',
    evidence:
      'The endpoint is `POST /api/v1/auth/token/verify/`, and `details` has `non_field_errors` with `Token is blacklisted`.',
    fix: 'Use the `refresh` of the latest refresh response. If it is lost, log in again. Store `refresh` whenever a response carries one.',
    proof: '`POST /api/v1/auth/token/refresh/` with the stored token returns 200 with `access`.',
  },
  {
    id: 'webhook-empty',
    title: 'The webhook got no data',
    sign: 'path is `ingest/webhook/`; no envelope',
    group: 'Verify, webhook',
    evidence: `The endpoint is \`POST /api/v1/ingest/webhook/\`, and the body of the response is ${bodyText('webhook-empty')}: no envelope.`,
    fix: 'Send the data as a JSON body that is not empty, and keep the same `X-Idempotency-Key` for the same data.',
    proof: 'The webhook returns 202 with `"status": "accepted"`.',
  },
  {
    id: 'json-sent-as-form',
    title: 'The JSON was sent as a form',
    sign: 'you sent the field, but as a form: curl’s `-d`',
    group: 'The whole body',
    evidence:
      '`details` has `This field is required.` for a field that you did send, and the request as sent has `Content-Type: application/x-www-form-urlencoded`: curl’s `-d` declares it unless told otherwise.',
    fix: 'Send `Content-Type: application/json` with the body: `-H "Content-Type: application/json"` in curl, or `--json` in place of `-d`.',
    proof:
      '`curl -v` shows `> Content-Type: application/json`, and the field is gone from `details`.',
  },
] as const satisfies readonly Cause[];
