import type { LegacyResponseId } from '../../contract/legacy-responses';
import { findLegacyResponse } from '../../contract/find';
import type { Question, Tree } from '../schema';

const olderText = (id: LegacyResponseId): string => `\`${findLegacyResponse(id).text}\``;
const decode = 'Decode the payload, the part between the two dots, on your own machine.';

/** Wrong password or inactive account; `prefix` keeps the ids of its two places apart. */
const account = (prefix: string): Question => ({
  id: `${prefix}-password`,
  question: 'Is the password known to be right?',
  how: 'It signs in elsewhere, or it was set a moment ago. Do not try it again and again: every login counts.',
  answers: [
    {
      label: 'Yes',
      then: { id: `${prefix}-inactive`, cause: 'authentication_failed/account-inactive' },
    },
    {
      label: 'No, or I am not sure',
      then: { id: `${prefix}-credentials`, cause: 'authentication_failed/credentials-wrong' },
    },
  ],
});

/** Which token was sent and whether it lives; `prefix` keeps the ids of its two places apart. */
const token = (prefix: string): Question => ({
  id: `${prefix}-type`,
  question: 'What does the token’s payload say in `token_type`?',
  how: decode,
  answers: [
    {
      label: '`refresh`',
      then: {
        id: `${prefix}-refresh-token`,
        cause: 'authentication_failed/refresh-token-as-access',
      },
    },
    {
      label: '`access`',
      then: {
        id: `${prefix}-exp`,
        question: 'Is `exp` in the past?',
        how: '`exp` is in seconds since 1970 UTC. Compare it with the `Date` header of the response, not with your own clock.',
        answers: [
          {
            label: 'Yes',
            then: { id: `${prefix}-expired`, cause: 'authentication_failed/access-token-expired' },
          },
          {
            label: 'No',
            then: {
              id: `${prefix}-new-login`,
              question: 'Log in again and call with the new access token. What happens?',
              answers: [
                {
                  label: 'The call succeeds',
                  then: { id: `${prefix}-altered`, cause: 'authentication_failed/token-altered' },
                },
                {
                  label: 'The login is a 401',
                  then: account(`${prefix}-login`),
                },
                {
                  label: 'The login returns 200, and the call is a 401 again',
                  then: {
                    id: `${prefix}-fresh-refused`,
                    title: 'A fresh token is refused',
                    retry: 'Do not repeat it unchanged.',
                    fix: 'Compare the host of the login with the host of the call, and the header as it arrives behind your proxy. If both are right, write to support with the `X-Request-Id` of both responses.',
                    proof: 'The call with the token of a new login returns 200.',
                    link: '/API_TROUBLESHOOTING/#support-escalation',
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      label: 'It cannot be decoded',
      then: { id: `${prefix}-unreadable`, cause: 'authentication_failed/token-altered' },
    },
  ],
});

/** 401: every body is the same, so the request is asked. Source: FACTS.md §2 items 1, 2, 6 and §3. */
export const tree401: Tree = {
  id: '401',
  title: 'Why is it a 401?',
  start: {
    id: 'endpoint',
    question: 'Which endpoint returned it?',
    how: 'The message is the same for every cause. The request tells them apart.',
    answers: [
      {
        label: 'An endpoint that needs a token (claims, uploads, reports …)',
        then: {
          id: 'header',
          question: 'Did the request carry an `Authorization` header?',
          how: 'Run it with `curl -v` and look for a line that starts with `> Authorization:`.',
          answers: [
            {
              label: 'Yes',
              then: {
                id: 'scheme',
                question: 'Is it exactly `Bearer`, one space and the token?',
                how: 'A capital B; no quotes, no line break, no `Token`, no token alone.',
                answers: [
                  { label: 'Yes', then: token('call') },
                  {
                    label: 'No',
                    then: { id: 'bad-scheme', cause: 'authentication_failed/scheme-malformed' },
                  },
                ],
              },
            },
            {
              label: 'No',
              then: { id: 'no-header', cause: 'authentication_failed/header-missing' },
            },
          ],
        },
      },
      { label: 'Login: `POST /api/v1/auth/token/`', then: account('login') },
      {
        label: 'Refresh: `POST /api/v1/auth/token/refresh/`',
        then: {
          id: 'refresh-type',
          question: 'What does the payload of the token you sent say in `token_type`?',
          how: decode,
          answers: [
            {
              label: '`refresh`',
              then: { id: 'refresh-dead', cause: 'authentication_failed/refresh-token-dead' },
            },
            {
              label: '`access`',
              then: {
                id: 'access-as-refresh',
                title: 'The access token was sent as the refresh token',
                retry: 'Do not repeat it unchanged.',
                fix: 'Send the `refresh` of the login’s response as `refresh`.',
                proof: 'The refresh returns 200 with `access`.',
                link: '/API_TROUBLESHOOTING/#refresh',
              },
            },
            {
              label: 'It cannot be decoded',
              then: { id: 'refresh-unreadable', cause: 'authentication_failed/token-altered' },
            },
          ],
        },
      },
      {
        label: 'Verify: `POST /api/v1/auth/token/verify/`',
        then: {
          id: 'verify-exp',
          question: 'What does the payload of the token you asked about say?',
          how: decode,
          answers: [
            {
              label: '`token_type` is `access`, and `exp` is in the past',
              then: { id: 'verify-expired', cause: 'authentication_failed/access-token-expired' },
            },
            {
              label: '`token_type` is `refresh`, and `exp` is in the past',
              then: { id: 'verify-dead', cause: 'authentication_failed/refresh-token-dead' },
            },
            {
              label: '`exp` is in the future, or it cannot be decoded',
              then: { id: 'verify-altered', cause: 'authentication_failed/token-altered' },
            },
          ],
        },
      },
      {
        label: 'The webhook: `POST /api/v1/ingest/webhook/`',
        then: { id: 'webhook', cause: 'authentication_failed/ingestion-token-wrong' },
      },
      {
        label: 'Health: `GET /api/v1/health/`',
        then: { id: 'health', cause: 'authentication_failed/header-not-needed' },
      },
      {
        label: 'Any, with an older body whose text does tell',
        then: {
          id: 'older',
          question: 'Which text does the body have?',
          answers: [
            {
              label: olderText('older-no-credentials'),
              then: { id: 'older-header', cause: 'authentication_failed/header-missing' },
            },
            { label: olderText('older-token-not-valid'), then: token('older') },
            { label: olderText('older-no-active-account'), then: account('older') },
            {
              label: olderText('older-refresh-not-valid'),
              then: { id: 'older-refresh-dead', cause: 'authentication_failed/refresh-token-dead' },
            },
            {
              label: olderText('older-bad-header'),
              then: { id: 'older-scheme', cause: 'authentication_failed/scheme-malformed' },
            },
          ],
        },
      },
    ],
  },
};
