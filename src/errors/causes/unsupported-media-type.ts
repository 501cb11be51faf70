import { bodyText } from './contract-text';
import type { Cause } from './cause-schema';

/** Why a body’s type is rejected, most likely first. Source: FACTS.md §2. */
export const unsupportedMediaTypeCauses = [
  {
    id: 'content-type-missing',
    title: 'Your code sets no Content-Type',
    sign: 'your code sets no `Content-Type`',
    evidence:
      'Nothing in your code sets `Content-Type`, so the request has none or the client’s own: `fetch` sends a text body as `text/plain;charset=UTF-8`, and `requests.post(url, data=text)` sends no type.',
    fix: 'Set `Content-Type: application/json`. In requests use `json=body`, which sets it. In `fetch` set the header beside `JSON.stringify(body)`.',
    proof:
      '`curl -v`, or `response.request.headers` in requests, shows `Content-Type: application/json`, and the response is no longer 415.',
  },
  {
    id: 'content-type-wrong',
    title: 'The Content-Type is one the API does not read',
    sign: '`message` names a type that your code sets',
    evidence: `The type between the quotes in \`message\` is one your code sets, e.g. \`text/plain\`. In front of the views the same fault is ${bodyText('middleware-media-type')}.`,
    fix: 'Send the body as JSON with `Content-Type: application/json`. Convert CSV or XML before you send it.',
    proof: '`curl -v` shows `> Content-Type: application/json`, and the response is no longer 415.',
  },
] as const satisfies readonly Cause[];
