import { site } from '../contract/site';
import type { Cause } from '../errors/causes/cause-schema';

/** Like a cause, without what a list of causes shows of it. */
export type Outcome = Omit<Cause, 'sign' | 'group'>;

/**
 * What an exchange can be that no code of the API stands for: no response, one from something in front of the API,
 * or no error at all. Source: FACTS.md §2, items 4, 5 and 10.
 */
export const outcomes = [
  {
    id: 'gateway-bad-response',
    title: 'A gateway got no usable response from the API',
    evidence: 'The status is 502, and the body is HTML or empty: no envelope, no `API-Version`.',
    fix: `Retry a GET with exponential backoff. Before you repeat a POST, check whether it took effect. Look at ${site.status}.`,
    proof: 'The same request succeeds, and the response has `API-Version`.',
  },
  {
    id: 'gateway-unavailable',
    title: 'A gateway finds no API to pass the request on to',
    evidence: 'The status is 503, and the body is HTML or empty: no envelope, no `API-Version`.',
    fix: `Wait, by \`Retry-After\` where it is sent, then repeat. The request has not reached the API. Look at ${site.status}.`,
    proof: 'The same request succeeds, and the response has `API-Version`.',
  },
  {
    id: 'gateway-timeout',
    title: 'A gateway stopped waiting for the API',
    evidence: 'The status is 504, and the body is HTML or empty: no envelope, no `API-Version`.',
    fix: 'Ask for less at a time, then repeat a GET. A POST may still take effect: look for its result before you repeat it.',
    proof: 'The smaller request succeeds, and the response has `API-Version`.',
  },
  {
    id: 'gateway-error',
    title: 'Something in front of the API failed',
    evidence: 'The status is 500 or above, and the body is no envelope: the API’s own 500 has one.',
    fix: `Retry a GET with exponential backoff. If it stays, write to ${site.support} with the UTC time and the URL.`,
    proof: 'The same request succeeds, and the response has `API-Version`.',
  },
  {
    id: 'blocked-in-front',
    title: 'Something in front of the API refused the request',
    evidence: 'The status is 403, and the body is HTML: the API’s own 403 is the envelope.',
    fix: 'Ask who runs the proxy or firewall between you and the API: the address, the network or the user agent is refused. The token plays no part.',
    proof: 'The response is JSON and has `API-Version`.',
  },
  {
    id: 'redirect-slash',
    title: 'The slash at the end of the path is missing',
    evidence: 'The status is 301, and `Location` is the same path with a slash.',
    fix: 'Add the slash at the end of the path. Do not let a client follow redirects for a POST: it loses the body.',
    proof: '`curl -i` with that path shows no 301.',
  },
  {
    id: 'redirect-elsewhere',
    title: 'A redirect leads to another address',
    evidence: 'The status is from 300 to 399, and `Location` is not the same path with a slash.',
    fix: `Use \`${site.api}\` with \`https\`. Clients leave \`Authorization\` behind where a redirect leads to another host.`,
    proof: 'The first response is the API’s own: it has `API-Version`.',
  },
  {
    id: 'success',
    title: 'The call succeeded',
    evidence: 'The status is from 200 to 299.',
    fix: 'Leave this call as it is. Paste the one that failed.',
    proof: 'Nothing to prove.',
  },
  {
    id: 'not-modified',
    title: 'Your copy is current',
    evidence: 'The status is 304: the `ETag` you sent is still right, so there is no body.',
    fix: 'Use the copy that came with that `ETag`. A 304 counts against the limit like any response.',
    proof: 'Without `If-None-Match` the same request returns 200 with a body.',
  },
  {
    id: 'other-api',
    title: 'The call went to another API',
    evidence:
      'The host is not the API’s, the path does not start with `/api/v1/`, and the response has no `API-Version`.',
    fix: `Send the request to \`${site.api}/api/v1/…\`.`,
    proof: 'The response has `API-Version`.',
  },
  {
    id: 'host-unknown',
    title: 'The host name cannot be resolved',
    evidence:
      'The client reports a DNS failure, e.g. `Could not resolve host` or `ENOTFOUND`: no request was sent.',
    fix: `Correct the host: it is \`${new URL(site.api).host}\`. If it is right, check DNS, VPN and proxy of this machine.`,
    proof: '`curl -i https://api.upstream.example.com/api/v1/health/` returns 200.',
  },
  {
    id: 'connection-refused',
    title: 'Nothing accepts connections at that address',
    evidence: 'The client reports `Connection refused` or `ECONNREFUSED`: no request was sent.',
    fix: 'Correct host and port. For `localhost`, start the server: `npm run sandbox` listens on port 8000.',
    proof: '`curl -i` with the same address shows a status line.',
  },
  {
    id: 'tls-failed',
    title: 'The TLS handshake failed',
    evidence: 'The client reports a certificate or SSL error: no request was sent.',
    fix: 'Use the host name of the certificate, set this machine’s clock, and add your company’s root certificate where a proxy inspects traffic. Do not switch verification off. `wrong version number` means `https` to a port that speaks `http`.',
    proof: '`curl -v` shows `SSL certificate verify ok`.',
  },
  {
    id: 'timed-out',
    title: 'No response came in time',
    evidence: 'The client’s own timeout ended the call: there is no status.',
    fix: 'Repeat a GET with a longer timeout. A POST may have taken effect: look for its result first, or send an `X-Idempotency-Key` where the endpoint takes one.',
    proof: 'The same request returns within the timeout.',
  },
  {
    id: 'connection-lost',
    title: 'The connection broke before a response came',
    evidence: 'The client reports a reset or closed connection: there is no status.',
    fix: 'Repeat a GET with exponential backoff. A POST may have taken effect: look for its result first.',
    proof: 'The same request returns a status.',
  },
  {
    id: 'cors-blocked',
    title: 'The browser blocked the response: CORS',
    evidence: 'The console says that the CORS policy blocked it. The same request works in curl.',
    fix: 'Call the API from your own server, or have your page’s origin allowed. The token, the body and the retry play no part. A response of something in front of the API has no CORS headers either: look at its status in the network panel.',
    proof: 'The network panel shows `Access-Control-Allow-Origin` on the response.',
  },
  {
    id: 'fetch-failed',
    title: 'The client reports no response, and does not say why',
    evidence:
      '`Failed to fetch`, `NetworkError`, `Load failed` or `net::ERR_FAILED`: DNS, a refused connection, TLS, a content blocker and CORS look the same to JavaScript.',
    fix: 'Look at the line above in the console and at the network panel: the reason stands there. Then run the same request with `curl -v`.',
    proof:
      '`curl -v` with the same URL names the reason, or succeeds: then it is CORS or a blocker.',
  },
  {
    id: 'response-not-json',
    title: 'The response is not JSON, and the client read it as JSON',
    evidence: 'The client’s own parser failed at the first character: the body is HTML or empty.',
    fix: 'Print status, `Content-Type` and the first 200 characters of the body before you parse it. HTML means a wrong path or something in front of the API.',
    proof: 'The response has `Content-Type: application/json`.',
  },
] as const satisfies readonly Outcome[];

export type OutcomeId = (typeof outcomes)[number]['id'];
