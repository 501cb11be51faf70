import { within, type Failure, type FailureKind, type SpannedText } from './exchange';

/** How clients word that no response came, the most specific first. Every repetition is bounded. */
const wordings: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'not-json',
    /JSONDecodeError: Expecting value: line 1 column 1 \(char 0\)|SyntaxError: Unexpected token '?<'?|Unexpected token < in JSON|is not valid JSON|JSON\.parse: unexpected character at line 1 column 1|Unexpected end of JSON input/,
  ],
  [
    'cors',
    /blocked by CORS policy|Cross-Origin Request Blocked|not allowed by Access-Control-Allow-Origin|No 'Access-Control-Allow-Origin' header|Origin \S{1,200} is not allowed|due to access control checks/i,
  ],
  [
    'dns',
    /Could not resolve host|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|\bENOTFOUND\b|\bEAI_AGAIN\b|Name or service not known|nodename nor servname|Temporary failure in name resolution|NameResolutionError|net::ERR_NAME_NOT_RESOLVED|No such host is known|No address associated/i,
  ],
  [
    'tls',
    /SSL certificate problem|SSL: |SSLError|SSLCertVerificationError|CERTIFICATE_VERIFY_FAILED|certificate verify failed|unable to (?:get local issuer|verify the first) certificate|self[- ]signed certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID|net::ERR_(?:CERT|SSL)_[A-Z_]{1,40}|wrong version number|SSL_ERROR_|TLS connect error|SSL no alternative certificate|\bEPROTO\b/i,
  ],
  [
    'refused',
    /Connection refused|ECONNREFUSED|Failed to connect to \S{1,200} port|Couldn't connect to server|NewConnectionError|net::ERR_CONNECTION_REFUSED|net::ERR_ADDRESS_UNREACHABLE|actively refused/i,
  ],
  [
    'timeout',
    /timed out|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ReadTimeout|ConnectTimeout|TimeoutError|timeout of \d{1,9} ?ms exceeded|net::ERR_(?:CONNECTION_)?TIMED_OUT|The operation was aborted due to timeout|ECONNABORTED/i,
  ],
  [
    'reset',
    /Connection reset|ECONNRESET|socket hang up|Empty reply from server|RemoteDisconnected|Connection aborted|net::ERR_(?:CONNECTION_(?:RESET|CLOSED)|EMPTY_RESPONSE|HTTP2_PROTOCOL_ERROR)|UND_ERR_SOCKET|Server disconnected/i,
  ],
  [
    'fetch-failed',
    /Failed to fetch|fetch failed|bad port|NetworkError when attempting to fetch|TypeError: Load failed|net::ERR_FAILED|net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED|AxiosError: Network Error|Error: Network Error/i,
  ],
];

/** Why no response came, where a text says so in a client’s words. */
export function failureIn(line: SpannedText): Failure | null {
  // Lines of braces and numbers are many, and say none of it.
  if (!/[A-Za-z]{3}/.test(line.text)) return null;
  for (const [kind, wording] of wordings) {
    const found = wording.exec(line.text);
    if (found) return { kind, ...within(line, found.index, found.index + found[0].length) };
  }
  return null;
}

/** How much a wording tells: “Failed to fetch” beside a CORS message says nothing more. */
export const isVaguer = (kind: FailureKind, than: FailureKind): boolean =>
  kind === 'fetch-failed' && than !== 'fetch-failed';
