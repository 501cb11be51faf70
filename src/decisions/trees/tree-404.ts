import { detailTexts } from '../../contract/detail-texts';
import type { Tree } from '../schema';

/** 404: HTML means the path, JSON the object. Source: FACTS.md §2 items 4, 5, 9 and §6. */
export const tree404: Tree = {
  id: '404',
  title: 'Why is it a 404?',
  start: {
    id: 'body',
    question: 'Is the body HTML or JSON?',
    how: 'Look at `Content-Type` with `curl -i`.',
    answers: [
      {
        label: 'HTML: the path is the problem',
        then: {
          id: 'path',
          question: 'Is the path, without its id, in the endpoint list letter by letter?',
          how: 'It starts with `/api/v1/` and ends with a slash.',
          answers: [
            {
              label: 'Yes',
              then: {
                id: 'number',
                question: 'Is the id in the path a whole number?',
                answers: [
                  {
                    label: 'Yes, or the path has no id',
                    then: {
                      id: 'wrong-host',
                      title: 'Another server responded',
                      retry: 'Do not repeat it unchanged.',
                      fix: 'Compare the host with the base URL, and look for a proxy that rewrites paths.',
                      proof: 'The response is JSON and carries `API-Version`.',
                      link: '/API_TROUBLESHOOTING/#not-json',
                    },
                  },
                  { label: 'No', then: { id: 'no-number', cause: 'not_found/id-not-a-number' } },
                ],
              },
            },
            { label: 'No', then: { id: 'wrong-path', cause: 'not_found/path-wrong' } },
          ],
        },
      },
      {
        label: 'JSON: the object is the problem',
        then: {
          id: 'page',
          question: `Does \`error.details.detail\` say \`${detailTexts.invalidPage}\`?`,
          answers: [
            { label: 'Yes', then: { id: 'beyond-last', cause: 'not_found/page-beyond-last' } },
            {
              label: 'No',
              then: {
                id: 'list',
                question: 'Is the id in the list endpoint, read with the same token?',
                how: 'For example `GET /api/v1/uploads/`; follow `next` to the last page.',
                answers: [
                  {
                    label: 'Yes',
                    then: {
                      id: 'inconsistent',
                      title: 'The list has it and its own address does not',
                      retry: 'Repeat the GET once: it may have been deleted in between.',
                      fix: 'If the list still has it, write to support with both `X-Request-Id` values.',
                      proof: 'List and object agree.',
                      link: '/API_TROUBLESHOOTING/#support-escalation',
                    },
                  },
                  {
                    label: 'No',
                    then: {
                      id: 'others',
                      question:
                        'Does an account of another customer, or a superuser, see the object?',
                      answers: [
                        {
                          label: 'Yes',
                          then: { id: 'foreign', cause: 'not_found/other-customer' },
                        },
                        {
                          label: 'No',
                          then: {
                            id: 'before',
                            question: 'Did this id return 200 before?',
                            how: 'Look in your log.',
                            answers: [
                              {
                                label: 'Yes',
                                then: { id: 'deleted', cause: 'not_found/object-deleted' },
                              },
                              {
                                label: 'No',
                                then: { id: 'wrong-id', cause: 'not_found/id-wrong' },
                              },
                            ],
                          },
                        },
                        {
                          label: 'I cannot find out',
                          then: {
                            id: 'cannot-tell',
                            title: 'Treat it as not there',
                            retry: 'Do not retry: the response stays the same.',
                            fix: 'Take the id from the list. If it must be there, ask support with the id and the `X-Request-Id`.',
                            proof: 'The id is in the list, and the request for it returns 200.',
                            link: '/API_TROUBLESHOOTING/#support-escalation',
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
    ],
  },
};
