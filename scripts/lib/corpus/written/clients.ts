import { api, denied, roleTooLow, throttled, type Row, type Tokens } from './row';

/** What the clients of other languages and tools print of a call. */
export const clients = (tokens: Tokens): Row[] => [
  [
    'curl-v-body-between',
    'authentication_failed/access-token-expired certain',
    `> POST /api/v1/uploads/ HTTP/1.1\n> Host: api.upstream.example.com\n> Authorization: Bearer ${tokens.expired}\n> Content-Type: application/json\n>\n{"filename": "claims.csv"}\n< HTTP/1.1 401 Unauthorized\n< Date: Mon, 01 Jun 2026 12:00:00 GMT\n< Content-Type: application/json\n<\n${denied}`,
  ],
  [
    'postman-console',
    'authentication_failed/access-token-expired certain',
    `GET ${api}/api/v1/claims/: {\n  "Network": {\n    "addresses": {}\n  },\n  "Request Headers": {\n    "authorization": "Bearer ${tokens.expired}",\n    "user-agent": "PostmanRuntime/7.39.0",\n    "accept": "*/*"\n  },\n  "Response Headers": {\n    "date": "Mon, 01 Jun 2026 12:00:00 GMT",\n    "content-type": "application/json",\n    "api-version": "1.0.0"\n  },\n  "Response Body": ${JSON.stringify(denied)}\n}`,
  ],
  [
    'postman-raw',
    'authentication_failed/access-token-expired certain',
    `GET /api/v1/claims/ HTTP/1.1\nAuthorization: Bearer ${tokens.expired}\nUser-Agent: PostmanRuntime/7.39.0\nAccept: */*\nHost: api.upstream.example.com\nConnection: keep-alive\n \nHTTP/1.1 401 Unauthorized\nDate: Mon, 01 Jun 2026 12:00:00 GMT\nContent-Type: application/json\nAPI-Version: 1.0.0\n \n${denied}`,
  ],
  [
    'insomnia',
    'authentication_failed/access-token-expired certain',
    `* Preparing request to ${api}/api/v1/claims/\n* Current time is 2026-06-01T12:00:00.000Z\n* Enable automatic URL encoding\n* Using default HTTP version\n* Found bundle for host api.upstream.example.com: 0x1 [serially]\n* Connection #3 to host api.upstream.example.com left intact\n\n> GET /api/v1/claims/ HTTP/1.1\n> Host: api.upstream.example.com\n> User-Agent: insomnia/9.2.0\n> Authorization: Bearer ${tokens.expired}\n> Accept: */*\n\n* Mark bundle as not supporting multiuse\n\n< HTTP/1.1 401 Unauthorized\n< Date: Mon, 01 Jun 2026 12:00:00 GMT\n< Content-Type: application/json\n< API-Version: 1.0.0\n\n\n* Received 130 B chunk\n* Connection #3 to host api.upstream.example.com left intact`,
  ],
  [
    'okhttp',
    'authentication_failed/access-token-expired certain',
    `--> GET ${api}/api/v1/claims/\nAuthorization: Bearer ${tokens.expired}\nAccept: application/json\n--> END GET\n<-- 401 Unauthorized ${api}/api/v1/claims/ (53ms)\ncontent-type: application/json\napi-version: 1.0.0\ndate: Mon, 01 Jun 2026 12:00:00 GMT\n\n${denied}\n<-- END HTTP (130-byte body)`,
  ],
  [
    'okhttp-logcat',
    'authentication_failed/header-missing likely',
    [
      `--> GET ${api}/api/v1/claims/ http/1.1`,
      'Accept: application/json',
      '--> END GET',
      `<-- 401 Unauthorized ${api}/api/v1/claims/ (53ms)`,
      'content-type: application/json',
      'api-version: 1.0.0',
      '',
      denied,
      '<-- END HTTP (130-byte body)',
    ]
      .map(
        (line) =>
          `2026-06-01 14:00:00.123  4711-4742  okhttp.OkHttpClient  com.acme.claims  I  ${line}`,
      )
      .join('\n'),
  ],
  [
    'go-dump',
    'authentication_failed/scheme-malformed certain',
    `2026/06/01 12:00:00 request:\nGET /api/v1/claims/ HTTP/1.1\r\nHost: api.upstream.example.com\r\nUser-Agent: Go-http-client/1.1\r\nAuthorization: ${tokens.access}\r\nAccept-Encoding: gzip\r\n\r\n\n2026/06/01 12:00:00 response:\nHTTP/2.0 401 Unauthorized\r\nContent-Type: application/json\r\nApi-Version: 1.0.0\r\n\r\n${denied}`,
  ],
  [
    'go-dump-quoted',
    'authentication_failed/access-token-expired certain',
    `2026/06/01 12:00:00 ${JSON.stringify(`GET /api/v1/claims/ HTTP/1.1\r\nHost: api.upstream.example.com\r\nUser-Agent: Go-http-client/1.1\r\nAuthorization: Bearer ${tokens.expired}\r\n\r\n`)}\n2026/06/01 12:00:00 ${JSON.stringify(`HTTP/2.0 401 Unauthorized\r\nContent-Type: application/json\r\nDate: Mon, 01 Jun 2026 12:00:00 GMT\r\n\r\n${denied}`)}`,
  ],
  [
    'dotnet-exception',
    'authentication_failed',
    `Unhandled exception. System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).\n   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()\n   at Acme.Claims.Client.ListAsync() in /src/Client.cs:line 42`,
  ],
  [
    'dotnet-response',
    'throttled/scope-used-up likely',
    `StatusCode: 429, ReasonPhrase: 'Too Many Requests', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:\n{\n  Date: Mon, 01 Jun 2026 12:00:00 GMT\n  API-Version: 1.0.0\n  Retry-After: 1710\n  Content-Type: application/json\n}`,
  ],
  [
    'dotnet-refused',
    '-/connection-refused certain',
    'System.Net.Http.HttpRequestException: No connection could be made because the target machine actively refused it. (localhost:8000)\n ---> System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it.',
  ],
  [
    'guzzle',
    'permission_denied/role-too-low certain',
    `PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: Client error: \`POST ${api}/api/v1/uploads/\` resulted in a \`403 Forbidden\` response:\n${roleTooLow}\n in /app/vendor/guzzlehttp/guzzle/src/Exception/RequestException.php:113\nStack trace:\n#0 /app/vendor/guzzlehttp/guzzle/src/Middleware.php(72): GuzzleHttp\\Exception\\RequestException::create()`,
  ],
  [
    'guzzle-truncated',
    'permission_denied/role-too-low likely',
    `GuzzleHttp\\Exception\\ClientException: Client error: \`POST ${api}/api/v1/uploads/\` resulted in a \`403 Forbidden\` response:\n${roleTooLow.slice(0, 90)} (truncated...)`,
  ],
  [
    'ruby-net-http',
    'authentication_failed/access-token-expired certain',
    `opening connection to api.upstream.example.com:443...\nopened\n<- "GET /api/v1/claims/ HTTP/1.1\\r\\nAccept: */*\\r\\nUser-Agent: Ruby\\r\\nAuthorization: Bearer ${tokens.expired}\\r\\nHost: api.upstream.example.com\\r\\n\\r\\n"\n-> "HTTP/1.1 401 Unauthorized\\r\\n"\n-> "Date: Mon, 01 Jun 2026 12:00:00 GMT\\r\\n"\n-> "Content-Type: application/json\\r\\n"\n-> "API-Version: 1.0.0\\r\\n"\n-> "\\r\\n"\nreading 130 bytes...\n-> ${JSON.stringify(denied)}\nread 130 bytes\nConn keep-alive`,
  ],
  [
    'ruby-exception',
    '-/host-unknown certain',
    `/usr/lib/ruby/3.1.0/net/http.rb:987:in \`initialize': Failed to open TCP connection to api.upstrem.example.com:443 (getaddrinfo: Name or service not known) (SocketError)`,
  ],
  [
    'httpx-exception',
    'permission_denied/role-too-low likely',
    `httpx.HTTPStatusError: Client error '403 Forbidden' for url '${api}/api/v1/reports/trigger/'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/403`,
  ],
  [
    'faraday',
    'not_found/path-wrong likely',
    `Faraday::ResourceNotFound: the server responded with status 404 for GET ${api}/api/v1/claim/`,
  ],
  [
    'java-httpclient',
    'throttled/scope-used-up certain',
    `(GET ${api}/api/v1/uploads/) 429\n${throttled}`,
  ],
  [
    'spring-resttemplate',
    'permission_denied/role-too-low certain',
    `org.springframework.web.client.HttpClientErrorException$Forbidden: 403 Forbidden on POST request for "${api}/api/v1/uploads/": "${roleTooLow}"`,
  ],
  [
    'httpie-failed-german',
    '-/connection-refused certain',
    "http: error: ConnectionError: HTTPConnectionPool(host='localhost', port=8000): Max retries exceeded with url: /api/v1/claims/ (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f0000000000>: Failed to establish a new connection: [Errno 111] Verbindungsaufbau abgelehnt'))",
  ],
  [
    'curl-german',
    '-/connection-refused certain',
    'curl: (7) Verbindung zu localhost Port 8000 nach 0 ms fehlgeschlagen: Verbindungsaufbau abgelehnt',
  ],
  [
    'curl-french',
    '-/host-unknown certain',
    "curl: (6) Impossible de résoudre l'hôte : api.upstrem.example.com",
  ],
  [
    'curl-timeout-spanish',
    '-/timed-out certain',
    'curl: (28) La operación excedió el tiempo de espera después de 2001 milisegundos con 0 bytes recibidos',
  ],
  [
    'powershell-error',
    'authentication_failed',
    `Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.\nAt line:1 char:1\n+ Invoke-RestMethod -Uri ${api}/api/v1/claims/\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException`,
  ],
  [
    'wget',
    'authentication_failed',
    `--2026-06-01 12:00:00--  ${api}/api/v1/claims/\nResolving api.upstream.example.com... 203.0.113.7\nConnecting to api.upstream.example.com|203.0.113.7|:443... connected.\nHTTP request sent, awaiting response... 401 Unauthorized\n\nUsername/Password Authentication Failed.`,
  ],
  [
    'nginx-access-log',
    'throttled/scope-used-up certain',
    `203.0.113.7 - - [01/Jun/2026:12:00:00 +0000] "GET /api/v1/uploads/ HTTP/1.1" 429 123 "-" "python-requests/2.31.0"`,
  ],
  [
    'network-panel',
    'authentication_failed/access-token-expired certain',
    `Request URL\n${api}/api/v1/claims/\nRequest Method\nGET\nStatus Code\n401 Unauthorized\nRemote Address\n203.0.113.7:443\nReferrer Policy\nstrict-origin-when-cross-origin\napi-version\n1.0.0\ncontent-type\napplication/json\ndate\nMon, 01 Jun 2026 12:00:00 GMT\nauthorization\nBearer ${tokens.expired}\naccept\napplication/json`,
  ],
  [
    'network-panel-colons',
    'authentication_failed/access-token-expired certain',
    `Request URL: ${api}/api/v1/claims/\nRequest Method: GET\nStatus Code: 401 Unauthorized\nRemote Address: 203.0.113.7:443\napi-version: 1.0.0\ndate: Mon, 01 Jun 2026 12:00:00 GMT\nauthorization: Bearer ${tokens.expired}\naccept: application/json`,
  ],
];
