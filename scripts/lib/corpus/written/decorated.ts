import { api, denied, roleTooLow, throttled, type Row, type Tokens } from './row';

/** The output of `curl -v` for a token that has expired. */
const verbose = (token: string | undefined): string[] => [
  `> GET /api/v1/claims/ HTTP/2`,
  `> Host: api.upstream.example.com`,
  `> User-Agent: curl/8.5.0`,
  `> Accept: */*`,
  `> Authorization: Bearer ${token}`,
  '> ',
  '< HTTP/2 401 ',
  '< content-type: application/json',
  '< api-version: 1.0.0',
  '< date: Mon, 01 Jun 2026 12:00:00 GMT',
  '< ',
  denied,
];

/** The same output as it arrives: through terminals, editors, chats and logs. */
export const decorated = (tokens: Tokens): Row[] => {
  const lines = verbose(tokens.expired);
  const expired = 'authentication_failed/access-token-expired certain';
  const coloured = lines.map((line) =>
    line.replace(/^([<>] )([\w-]+:)(.*)/, '$1\u001b[1m\u001b[36m$2\u001b[0m$3'),
  );
  return [
    ['ansi-colours', expired, coloured.join('\n')],
    ['line-numbers', expired, lines.map((line, at) => `${at + 1}  ${line}`).join('\n')],
    [
      'line-numbers-bar',
      expired,
      lines.map((line, at) => `${String(at + 98).padStart(4)} | ${line}`).join('\n'),
    ],
    ['quoted-mail', expired, lines.map((line) => `> ${line}`).join('\n')],
    ['indented', expired, lines.map((line) => `    ${line}`).join('\n')],
    ['docker-compose', expired, lines.map((line) => `worker-1  | ${line}`).join('\n')],
    ['code-fence', expired, ['Here is the output:', '', '```sh', ...lines, '```'].join('\n')],
    [
      'list-in-issue',
      expired,
      ['It fails since Monday.', '', ...lines.map((line) => `    ${line}`), '', 'Any idea?'].join(
        '\n',
      ),
    ],
    [
      'prompt-and-output',
      'permission_denied/role-too-low certain',
      `dev@laptop:~/jobs$ curl -i ${api}/api/v1/uploads/ -H "Authorization: Bearer $TOKEN" --json '{"filename":"a.csv"}'\nHTTP/2 403\ncontent-type: application/json\napi-version: 1.0.0\n\n${roleTooLow}\ndev@laptop:~/jobs$ `,
    ],
    [
      'two-calls',
      'throttled/scope-used-up certain',
      `$ curl -i ${api}/api/v1/claims/ -H "Authorization: Bearer $TOKEN"\nHTTP/2 200\napi-version: 1.0.0\n\n{"count":0,"next":null,"previous":null,"results":[]}\n$ curl -i ${api}/api/v1/uploads/ -H "Authorization: Bearer $TOKEN"\nHTTP/2 429\napi-version: 1.0.0\nretry-after: 1710\n\n${throttled}`,
    ],
    ['cut-body', expired, lines.join('\n').slice(0, -40)],
    [
      'cut-token',
      'authentication_failed',
      lines.join('\n').replace(/Bearer .*/, 'Bearer eyJhbGciOiJIUzI1NiIs...'),
    ],
    [
      'masked-token',
      'authentication_failed',
      lines.join('\n').replace(/Bearer .*/, 'Bearer ****************'),
    ],
    [
      'gzip-body',
      'authentication_failed/access-token-expired certain',
      [
        ...lines.slice(0, -2),
        '< content-encoding: gzip',
        '< ',
        '\u001f\ufffd\b\u0000\u0000\u0000\u0000\u0000\u0000\u0003\ufffdV*I-.Q\ufffdR\ufffd',
      ].join('\n'),
    ],
    [
      'binary-warning',
      'authentication_failed/access-token-expired certain',
      [
        ...lines.slice(0, -1),
        'Warning: Binary output can mess up your terminal. Use "--output -" to tell ',
        'Warning: curl to output it to your terminal anyway, or consider "--output ',
      ].join('\n'),
    ],
    [
      'command-in-zsh',
      'authentication_failed/scheme-malformed likely',
      `❯ curl ${api}/api/v1/claims/ -H 'authorization: token ${tokens.access}'`,
    ],
  ];
};
