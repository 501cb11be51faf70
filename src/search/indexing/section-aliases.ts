import { endpoints } from '../../contract/endpoints';
import { errors } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { reasonPhrases } from '../../contract/http-statuses';
import { legacyResponses } from '../../contract/legacy-responses';
import { roles } from '../../contract/roles';
import { errorPath, statusPath } from '../../contract/site';
import { causes } from '../../errors/causes';
import { detailMessages, messagesOf } from '../../errors/recognition/known-messages';
import { knownStatuses } from '../../errors/statuses';

/**
 * Words that a section is found by although it may not use them, by path with anchor: statuses, exact texts, names
 * of fields and headers, other words of developers.
 */
export function sectionAliases(): Map<string, string> {
  const found = new Map<string, string[]>();
  const add = (path: string, ...texts: string[]): void => {
    found.set(path, [...(found.get(path) ?? []), ...texts]);
  };
  for (const { code, status, details, headers } of errors) {
    const names = [...Object.keys(details.example ?? {}), ...headers.map(({ name }) => name)];
    add(errorPath(code), code, code.replaceAll('_', ' '), ...messagesOf(code), ...names);
    if (status !== null) add(errorPath(code), ...statusWords(status));
  }
  for (const status of knownStatuses) add(statusPath(status), ...statusWords(status));
  for (const { text, code, cause } of [...detailMessages, ...legacyResponses]) {
    if (code !== null && cause !== null) add(`${errorPath(code)}#${cause}`, text);
  }
  add('/API_TROUBLESHOOTING/#limits-table', ...limits.map(({ scope }) => scope));
  add('/API_EXAMPLES/#roles', ...roles.map(({ role }) => role));
  for (const { id, method, path } of endpoints) add(`/API_EXAMPLES/#${id}`, method, path);
  for (const [path, words] of Object.entries(otherWords)) add(path, words);
  return new Map([...found].map(([path, texts]) => [path, texts.join(' ')]));
}

/** The paths of all causes, the likeliest of each code first. */
export function causePaths(): string[] {
  return errors.flatMap(({ code }) => causes[code].map(({ id }) => `${errorPath(code)}#${id}`));
}

const statusWords = (status: number): string[] => [
  String(status),
  `HTTP ${status}`,
  reasonPhrases[status] ?? '',
];

/** Other words that developers use. The build fails where a path has no section. */
const otherWords: Readonly<Record<string, string>> = {
  '/errors/authentication_failed/':
    'unauthorized unauthorised not authorized login fails cannot log in auth error token_not_valid invalid token jwt',
  '/errors/authentication_failed/#header-missing':
    'no token sent forgot token works in postman but not in code header stripped by proxy redirect lost dropped after redirect',
  '/errors/authentication_failed/#scheme-malformed':
    'double bearer lowercase bearer prefix Token prefix instead of Bearer quotes around token bad_authorization_header',
  '/errors/authentication_failed/#access-token-expired':
    'token expired jwt expired session expired session timed out logged out kicked out after an hour after 60 minutes worked before suddenly stopped working token_not_valid worked this morning worked yesterday',
  '/errors/authentication_failed/#refresh-token-dead':
    'refresh token expired cannot refresh refresh fails have to log in every day logged out after a day overnight 24 hours token_not_valid second refresh refresh twice used twice',
  '/errors/authentication_failed/#refresh-token-as-access':
    'wrong token type mixed up tokens token_type refresh token used as access token',
  '/errors/authentication_failed/#credentials-wrong':
    'wrong password bad password incorrect password login rejected cannot log in username email cannot login',
  '/errors/authentication_failed/#account-inactive':
    'account disabled deactivated locked blocked user inactive suspended',
  '/errors/authentication_failed/#token-altered':
    'tampered signature invalid signature truncated token copied wrong environment staging token line break in token',
  '/errors/authentication_failed/#ingestion-token-wrong':
    'webhook 401 webhook unauthorized ingest token wrong ingestion token webhook rejected',
  '/errors/authentication_failed/#header-not-needed':
    'health check 401 public endpoint needs no login',
  '/errors/permission_denied/':
    'forbidden access denied no access not allowed insufficient permissions privileges',
  '/errors/permission_denied/#role-too-low':
    'viewer read only account cannot create upload trigger report give feedback needs admin rights insufficient permissions role customer_viewer',
  '/errors/not_found/': 'missing does not exist',
  '/errors/not_found/#other-customer':
    'cross-tenant id exists but 404 although it exists wrong tenant other organisation colleague can see it cross customer',
  '/errors/not_found/#path-wrong':
    'html instead of json wrong url typo in path DoesNotExist route unexpected token < doctype html page',
  '/errors/not_found/#page-beyond-last': 'pagination page too high last page next page 404',
  '/errors/not_found/#id-not-a-number': 'uuid id string id in path html 404',
  '/errors/throttled/':
    'too many requests rate limit rate limited rate-limited exceeded quota exhausted rate_limit_exceeded retry after how long to wait',
  '/errors/throttled/#login-quota-spent':
    'login rate limit too many logins login attempts locked out brute force login throttled verify spend spends quota cron job script logs in on every run',
  '/errors/throttled/#burst-of-calls': 'parallel concurrent requests threads workers cron spike',
  '/errors/throttled/#retry-loop':
    'retries fail retrying keeps failing endless loop stuck in 429 forever again and again',
  '/errors/throttled/#account-shared':
    'shared ip nat office colleagues same account multiple programs',
  '/errors/throttled/#polling-too-fast': 'poll report status too often interval',
  '/errors/internal_server_error/':
    'server down broken crash outage bug on your side server problem X-Request-Id',
  '/errors/internal_server_error/#request-too-large':
    'timeout slow request takes too long large upload',
  '/errors/internal_server_error/#passing-fault':
    'transient error intermittent sometimes flaky random temporary',
  '/errors/internal_server_error/#fails-every-time': 'always reproducible every time',
  '/errors/validation_error/':
    'bad request invalid field wrong input non_field_errors field errors',
  '/errors/validation_error/#field-missing': 'required field missing field left out empty body',
  '/errors/validation_error/#field-blank': 'empty string not allowed blank',
  '/errors/validation_error/#field-null': 'null none not allowed',
  '/errors/validation_error/#value-wrong':
    'wrong date format date format YYYY-MM-DD dd/mm/yyyy timestamp wrong type',
  '/errors/validation_error/#body-not-object':
    'array list instead of object double encoded json string',
  '/errors/validation_error/#body-lost-in-redirect':
    'field was sent but required curl -L post redirect empty body',
  '/errors/parse_error/':
    'JSONDecodeError invalid json bad json broken json cannot parse malformed',
  '/errors/parse_error/#json-malformed':
    'single quotes trailing comma python dict instead of json comments in json',
  '/errors/parse_error/#json-cut-off': 'truncated incomplete body content-length unexpected end',
  '/errors/parse_error/#encoding-wrong':
    'utf-8 utf8 unicode bom latin-1 windows-1252 umlaut encoding umlauts',
  '/errors/parse_error/#nan-value': 'nan infinity inf pandas numpy',
  '/errors/method_not_allowed/': 'wrong method verb Allow header',
  '/errors/method_not_allowed/#redirect-became-get': 'post becomes get post turned into get',
  '/errors/not_acceptable/': 'Accept header xml html wanted',
  '/errors/unsupported_media_type/':
    'Content-Type form data x-www-form-urlencoded text/plain multipart',
  '/errors/error/': 'unknown code other error conflict unprocessable entity payload too large',
  '/errors/502/': 'gateway proxy html load balancer upstream down',
  '/errors/503/': 'maintenance unavailable html load balancer',
  '/errors/504/': 'gateway timeout took too long html load balancer',
  '/API_TROUBLESHOOTING/#not-json':
    'html instead of json getting html unexpected token < in json at position 0 JSONDecodeError doctype error is a string KeyError TypeError',
  '/API_TROUBLESHOOTING/#no-response':
    'no response at all request hangs timeout timed out network error dns tls ssl certificate expired connection refused unreachable vpn firewall offline',
  '/API_TROUBLESHOOTING/#in-the-browser':
    'cors error cors policy works in curl but not in the browser browser blocks the request preflight options origin',
  '/API_TROUBLESHOOTING/#unexpected-200':
    '200 but empty list empty results 200 but no data rows missing from the list wrong data returned',
  '/API_TROUBLESHOOTING/#safe-to-repeat':
    'safe to retry can I retry may I repeat it created twice duplicate double submit',
  '/API_TROUBLESHOOTING/#api-or-proxy':
    'html from a proxy nginx error page load balancer gateway cloudflare corporate proxy',
  '/API_TROUBLESHOOTING/#parsing-safely':
    'KeyError code TypeError string indices must be integers cannot read properties of undefined client crashes error is a string',
  '/API_TROUBLESHOOTING/#missing-slash':
    '301 moved permanently redirect trailing slash APPEND_SLASH post returns a list instead of the created object got a list after post 308 slash',
  '/API_TROUBLESHOOTING/#handling-429':
    'exponential backoff back-off jitter how long to wait retry after wait_seconds retry policy queue thundering herd urllib3 retry python retry javascript retry code',
  '/API_TROUBLESHOOTING/#programs-per-address':
    'cron job 429 cron job throttled several programs behind one ip address nat many workers login rate limit serverless crash loop',
  '/API_TROUBLESHOOTING/#rotation': 'refresh token rotation reuse single flight blacklisted',
  '/API_TROUBLESHOOTING/#status-500':
    'idempotent idempotency key is it safe to retry a post repeat a post twice duplicate',
  '/API_TROUBLESHOOTING/#status-403': 'rbac role-based access control',
  '/API_TROUBLESHOOTING/#which-scope':
    'anonymous authenticated scope hierarchy which limit applies',
  '/API_TROUBLESHOOTING/#play-faults': 'simulate 500 simulate 502 stub server fault injection',
  '/API_TROUBLESHOOTING/#record-one-exchange': 'capture request curl verbose hide token',
  '/CLIENTS/': 'sdk client library download client complete client',
  '/CLIENTS/#what-they-promise': 'circuit breaker half-open open closed',
  '/CLIENTS/#keep-tokens': 'keep tokens between runs persist tokens token cache',
  '/CLIENTS/#poll-a-report': 'wait for report poll a report report never finishes',
  '/CLIENTS/#python': 'python client upstream_client.py',
  '/CLIENTS/#javascript': 'javascript client node client upstream-client.mjs',
  '/CLIENTS/#browser': 'browser client upstream-browser-client.mjs indexeddb web locks csrf',
  '/API_TROUBLESHOOTING/#reading-headers':
    'correlation id Retry-After not readable in browser works in postman but not in browser access-control-expose-headers exposed headers null header fetch',
  '/API_TROUBLESHOOTING/#several-tabs':
    'multiple tabs race condition refresh concurrently parallel refresh lock',
  '/API_TROUBLESHOOTING/#first-login': 'api key how to authenticate',
  '/API_TROUBLESHOOTING/#clock-skew':
    'wrong clock time drift ntp exp in the past iat in the future',
  '/API_TROUBLESHOOTING/#storage':
    'where to store token localStorage cookie secret keep token safe',
  '/API_TROUBLESHOOTING/#check-exp': 'decode jwt exp claim when does my token expire lifetime',
  '/API_TROUBLESHOOTING/#refresh':
    'pre-emptive refresh proactive refresh before expiry auto refresh renew token silently',
  '/API_TROUBLESHOOTING/#limits-table':
    'rate limits table how many requests per hour allowed scopes quota',
  '/API_TROUBLESHOOTING/#using-less':
    'reduce requests caching etag 304 conditional request cache-control page_size batch fewer calls pagination only 50 rows missing results next page',
  '/API_TROUBLESHOOTING/#sliding-window':
    'when does the limit reset reset time window X-RateLimit-Reset sliding window log fixed window',
  '/API_TROUBLESHOOTING/#what-to-send': 'support ticket email contact report a bug request id',
  '/API_EXAMPLES/#login': 'get token obtain token auth/token sign in',
  '/API_EXAMPLES/#verify': 'token verify is my token valid',
  '/API_VERSIONING/#deprecation': 'X-API-Deprecation-Notice sunset',
  '/LINKING/#the-catalogue-for-programs': 'errors.json errors.schema.json all codes as json',
  '/TESTING/#the-sandbox': 'mock server fake api local test server',
};
