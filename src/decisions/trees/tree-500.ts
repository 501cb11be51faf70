import type { Outcome, Tree } from '../schema';

/** 502, 503 and 504: the response of a proxy; `id` keeps its places in several trees apart. */
export const gatewayOutcome = (id: string): Outcome => ({
  id,
  title: 'A proxy responded instead of the API',
  retry:
    'Retry a GET with exponential backoff. Before you repeat a POST, check whether it took effect.',
  fix: 'Look at the status page. Check `Content-Type` before you parse the body: it is usually HTML.',
  proof: 'The response is JSON again.',
  link: '/API_TROUBLESHOOTING/#not-json',
});

/** 500: the body tells nothing, so what can be repeated safely is tried. Source: FACTS.md §2 item 10. */
export const tree500: Tree = {
  id: '500',
  title: 'What to do about a 500',
  start: {
    id: 'body',
    question: 'What is the body?',
    answers: [
      {
        label: 'JSON with the code `internal_server_error`',
        then: {
          id: 'method',
          question: 'Was the request a read (GET) or a write (POST)?',
          answers: [
            {
              label: 'A read',
              then: {
                id: 'read-again',
                question: 'Repeat it after a few seconds. What happens?',
                answers: [
                  {
                    label: 'It succeeds',
                    then: { id: 'read-passed', cause: 'internal_server_error/passing-fault' },
                  },
                  {
                    label: 'It fails again',
                    then: {
                      id: 'smaller',
                      question: 'Does a smaller request succeed?',
                      how: 'Ask for fewer rows (`page_size`) and a shorter range of dates.',
                      answers: [
                        {
                          label: 'Yes',
                          then: {
                            id: 'too-large',
                            cause: 'internal_server_error/request-too-large',
                          },
                        },
                        {
                          label: 'No',
                          then: {
                            id: 'read-always',
                            cause: 'internal_server_error/fails-every-time',
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              label: 'A write',
              then: {
                id: 'took-effect',
                question: 'Did it take effect?',
                how: 'Read the list endpoint and look for the new object before you send it again.',
                answers: [
                  {
                    label: 'It was the webhook, with an `X-Idempotency-Key`',
                    then: {
                      id: 'webhook-again',
                      title: 'The webhook is safe to repeat',
                      retry: 'Repeat it with the same `X-Idempotency-Key`, after 1, 2 and 4 s.',
                      fix: 'Nothing else: a delivery that took effect returns `"status": "duplicate"`.',
                      proof: 'The response is a 202 with `accepted` or `duplicate`.',
                      link: '/API_TROUBLESHOOTING/#status-500',
                    },
                  },
                  {
                    label: 'Yes',
                    then: {
                      id: 'done',
                      title: 'The write took effect although the response was a 500',
                      retry: 'Do not repeat it: that would do it twice.',
                      fix: 'Use the object that is there. Report the `X-Request-Id` to support.',
                      proof: 'The object is in the list once.',
                      link: '/API_TROUBLESHOOTING/#support-escalation',
                    },
                  },
                  {
                    label: 'No',
                    then: {
                      id: 'write-again',
                      question: 'Send it once more after a few seconds. What happens?',
                      answers: [
                        {
                          label: 'It succeeds',
                          then: {
                            id: 'write-passed',
                            cause: 'internal_server_error/passing-fault',
                          },
                        },
                        {
                          label: 'It fails again',
                          then: {
                            id: 'write-always',
                            cause: 'internal_server_error/fails-every-time',
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
      {
        label: 'JSON with the code `error`',
        then: { id: 'other-code', cause: 'error/server-status' },
      },
      { label: 'HTML, or nothing', then: gatewayOutcome('gateway') },
    ],
  },
};
