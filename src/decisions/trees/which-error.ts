import { findLegacyResponse } from '../../contract/find';
import type { Tree } from '../schema';
import { gatewayOutcome } from './tree-500';

/** From the status and the body to the right tree, code or cause. Source: FACTS.md §2. */
export const whichError: Tree = {
  id: 'which-error',
  title: 'Which error is this?',
  start: {
    id: 'status',
    question: 'What is the status of the answer?',
    how: '`curl -i` prints it in the first line.',
    answers: [
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
                title: 'Something in front of the API refused the request',
                retry: 'Do not repeat it unchanged.',
                fix: 'Compare the request as sent (`curl -v`) with the sample of the endpoint: host, path, headers, body.',
                proof: 'The answer is JSON and carries `API-Version`.',
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
        label: '405, or a list where a new object was expected',
        then: {
          id: 'redirected',
          question: 'Did a POST go to a path without its last slash?',
          how: '`curl -v` shows a 301 before the answer.',
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
              label: 'No',
              then: { id: 'not-set', cause: 'unsupported_media_type/content-type-missing' },
            },
            {
              label: 'Yes',
              then: { id: 'set-wrong', cause: 'unsupported_media_type/content-type-wrong' },
            },
          ],
        },
      },
      { label: '429', then: { id: 'is-429', tree: '429' } },
      { label: '500', then: { id: 'is-500', tree: '500' } },
      { label: '502, 503 or 504', then: gatewayOutcome('gateway') },
      {
        label: '301',
        then: {
          id: 'slash',
          title: 'The last slash of the path is missing',
          retry: 'Do not let the client follow it for a POST: most drop the body.',
          fix: 'Write the path with its last slash, before the `?`.',
          proof: 'The first answer is no 301 any more.',
          link: '/API_TROUBLESHOOTING/#missing-slash',
        },
      },
      {
        label: 'There is no answer: a time-out, or the connection is refused',
        then: {
          id: 'no-answer',
          title: 'The API was not reached, or did not answer in time',
          retry:
            'Retry a GET with exponential backoff. Before you repeat a POST, check whether it took effect.',
          fix: 'Check the host and port, then the status page. Give every call a time-out, and ask for less where a large request is slow.',
          proof: '`GET /api/v1/health/` answers 200.',
          link: '/API_TROUBLESHOOTING/#status-500',
        },
      },
      { label: 'Another status from 400', then: { id: 'other', code: 'error' } },
    ],
  },
};
