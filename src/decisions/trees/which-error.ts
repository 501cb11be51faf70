import { findLegacyResponse } from '../../contract/find';
import type { Tree } from '../schema';
import { gatewayOutcome } from './tree-500';

/** From the status and the body to the right tree, code or cause. Source: FACTS.md §2. */
export const whichError: Tree = {
  id: 'which-error',
  title: 'Which error is this?',
  start: {
    id: 'status',
    question: 'What is the status of the response?',
    how: '`curl -i` prints it in the first line.',
    answers: [
      {
        label: '301',
        then: {
          id: 'slash',
          title: 'The last slash of the path is missing',
          retry: 'Do not let the client follow it for a POST: most drop the body.',
          fix: 'Write the path with its last slash, before the `?`.',
          proof: 'The first response is no longer a 301.',
          link: '/API_TROUBLESHOOTING/#missing-slash',
        },
      },
      {
        label: '400',
        then: {
          id: 'bad-request',
          question: 'What is `error` in the body?',
          answers: [
            {
              label: 'An object with the code `validation_error`',
              then: { id: 'validation', code: 'validation_error' },
            },
            {
              label: 'An object with the code `parse_error`',
              then: { id: 'parse', code: 'parse_error' },
            },
            {
              label: `The text \`${findLegacyResponse('middleware-invalid-json').text}\``,
              then: { id: 'invalid-json', code: 'parse_error' },
            },
            {
              label: `The text \`${findLegacyResponse('webhook-empty').text}\``,
              then: { id: 'empty-payload', cause: 'validation_error/webhook-empty' },
            },
            { label: 'An object with the code `error`', then: { id: 'other-400', code: 'error' } },
            {
              label: 'Something else, or the body is HTML',
              then: {
                id: 'foreign-400',
                title: 'Something in front of the API rejected the request',
                retry: 'Do not repeat it unchanged.',
                fix: 'Compare the request as sent (`curl -v`) with the sample of the endpoint: host, path, headers, body.',
                proof: 'The response is JSON and carries `API-Version`.',
                link: '/API_TROUBLESHOOTING/#not-json',
              },
            },
          ],
        },
      },
      { label: '401', then: { id: 'is-401', tree: '401' } },
      { label: '403', then: { id: 'is-403', tree: '403' } },
      { label: '404', then: { id: 'is-404', tree: '404' } },
      {
        label: '405',
        then: {
          id: 'redirected',
          question: 'Did a POST go to a path without its last slash?',
          how: '`curl -v` shows a 301 before the response.',
          answers: [
            {
              label: 'Yes',
              then: { id: 'became-get', cause: 'method_not_allowed/redirect-became-get' },
            },
            { label: 'No', then: { id: 'wrong-method', cause: 'method_not_allowed/method-wrong' } },
          ],
        },
      },
      { label: '406', then: { id: 'accept', cause: 'not_acceptable/accept-not-json' } },
      {
        label: '415',
        then: {
          id: 'content-type',
          question: 'Did your code set `Content-Type` itself?',
          how: '`fetch` sends `text/plain` for a string body when nobody sets it.',
          answers: [
            {
              label: 'Yes',
              then: { id: 'set-wrong', cause: 'unsupported_media_type/content-type-wrong' },
            },
            {
              label: 'No',
              then: { id: 'not-set', cause: 'unsupported_media_type/content-type-missing' },
            },
          ],
        },
      },
      { label: '429', then: { id: 'is-429', tree: '429' } },
      { label: '500', then: { id: 'is-500', tree: '500' } },
      { label: '502–504', then: gatewayOutcome('gateway') },
      {
        label: 'No response: a timeout, DNS, TLS or a refused connection',
        then: {
          id: 'no-answer',
          title: 'The API was not reached, or did not respond in time',
          retry:
            'Retry a GET with exponential backoff. Before you repeat a POST, check whether it took effect.',
          fix: 'The text of your client’s error says how far the request got: check host and port, certificate, then the status page.',
          proof: '`GET /api/v1/health/` returns 200.',
          link: '/API_TROUBLESHOOTING/#no-response',
        },
      },
      {
        label: 'It works in curl but not in the browser: “Failed to fetch”, CORS',
        then: {
          id: 'in-browser',
          title: 'The page may not see the response',
          retry: 'Do not retry it unchanged: the browser decides the same way again.',
          fix: 'Write the path with its slash, because a preflight may not be redirected. Is the page’s origin not allowed? Call the API from your own server.',
          proof: 'The network tab shows the response with its status.',
          link: '/API_TROUBLESHOOTING/#in-the-browser',
        },
      },
      {
        label: 'A list where a new object was expected',
        then: {
          id: 'list-instead',
          title: 'A 301 for a missing last slash turned the POST into a GET',
          retry: 'Do not repeat it unchanged: nothing was created.',
          fix: 'Write the path with its last slash, before the `?`, and send the POST again.',
          proof: 'The first response is no longer a 301, and it has the new object.',
          link: '/API_TROUBLESHOOTING/#missing-slash',
        },
      },
      {
        label: '200, but not what I expected',
        then: {
          id: 'unexpected-200',
          title: 'The call succeeded: a page, a filter or a later failure is the reason',
          retry: 'Repeating it unchanged gives the same.',
          fix: 'Follow `next` until it is `null`, copy the filter’s name from the endpoint, and read `status` and `error_message` of an upload or report.',
          proof: 'You have as many rows as `count` says.',
          link: '/API_TROUBLESHOOTING/#unexpected-200',
        },
      },
      { label: 'Another status from 400', then: { id: 'other', code: 'error' } },
    ],
  },
};
