import type { Tree } from '../schema';

/** 429: which scope, and who spends it. Source: FACTS.md §3 and §4. */
export const tree429: Tree = {
  id: '429',
  title: 'Why is it a 429?',
  start: {
    id: 'endpoint',
    question: 'Which endpoint returned it?',
    answers: [
      {
        label: 'Login, refresh or verify',
        then: { id: 'login-quota', cause: 'throttled/login-quota-spent' },
      },
      {
        label: 'Any other',
        then: {
          id: 'wait',
          question: 'Is `error.details.wait_seconds` a number?',
          answers: [
            {
              label: 'Yes',
              then: {
                id: 'loop',
                question: 'Does your log show the same call again before `wait_seconds` was over?',
                answers: [
                  { label: 'Yes', then: { id: 'retry-loop', cause: 'throttled/retry-loop' } },
                  {
                    label: 'No',
                    then: {
                      id: 'pattern',
                      question: 'What do the requests of the scope’s last period look like?',
                      how: 'Count them in your log, by endpoint and by minute.',
                      answers: [
                        {
                          label: 'Fewer than the limit',
                          then: { id: 'shared', cause: 'throttled/account-shared' },
                        },
                        {
                          label: 'Mostly the same report, read again and again',
                          then: { id: 'polling', cause: 'throttled/polling-too-fast' },
                        },
                        {
                          label: 'Most of them within a few seconds',
                          then: { id: 'burst', cause: 'throttled/burst-of-calls' },
                        },
                        {
                          label: 'Spread out, and as many as the limit',
                          then: { id: 'used-up', cause: 'throttled/scope-used-up' },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              label: 'No: it is null, or there is no `error.details`',
              then: {
                id: 'no-wait',
                title: 'Throttled without a known wait',
                retry:
                  'Retry with exponential backoff: 1 s, doubled up to 60 s, plus up to 1 s of jitter.',
                fix: 'Wait for `Retry-After`, or for the seconds that an older body names in `detail`. Then send fewer requests.',
                proof: 'Your log shows no 429 over the scope’s whole period.',
                link: '/API_TROUBLESHOOTING/#handling-429',
              },
            },
          ],
        },
      },
    ],
  },
};
