import { detailTexts } from '../../contract/detail-texts';
import type { Tree } from '../schema';

/** 403: the account is known, its role is too low. Source: FACTS.md §2 and §5. */
export const tree403: Tree = {
  id: '403',
  title: 'Why is it a 403?',
  start: {
    id: 'detail',
    question: 'What does `error.details.detail` say?',
    answers: [
      {
        label: `\`${detailTexts.adminOnly}\``,
        then: {
          id: 'account',
          question: 'Is the token’s `user_id` the account you mean?',
          how: 'Decode the payload of the access token on your own machine.',
          answers: [
            { label: 'Yes', then: { id: 'role', cause: 'permission_denied/role-too-low' } },
            {
              label: 'No',
              then: { id: 'other-account', cause: 'permission_denied/wrong-account' },
            },
          ],
        },
      },
      {
        label: 'Something else',
        then: {
          id: 'other-reason',
          title: 'Another rule forbids it',
          retry: 'Do not repeat it: the response stays the same until the account’s rights change.',
          fix: 'Show the text to your organisation’s admin. If the role is right, write to support with the `X-Request-Id`.',
          proof: 'The same call succeeds after a new login.',
          link: '/API_TROUBLESHOOTING/#support-escalation',
        },
      },
      {
        label: 'The body is not JSON',
        then: {
          id: 'not-the-api',
          title: 'Something in front of the API refused the call',
          retry: 'Do not repeat it unchanged.',
          fix: 'Check the host, and ask who runs the proxy or firewall between you and the API.',
          proof: 'The response is JSON and carries `X-Request-Id`.',
          link: '/API_TROUBLESHOOTING/#not-json',
        },
      },
    ],
  },
};
