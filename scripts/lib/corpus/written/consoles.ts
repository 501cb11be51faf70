import { api, denied, roleTooLow, type Row } from './row';

const claims = `${api}/api/v1/claims/`;
const origin = 'http://localhost:3000';

/** What consoles show of one call in several lines, as they are copied from developer tools and log viewers. */
export const consoles: readonly Row[] = [
  [
    'chrome-cors-preflight',
    '-/cors-blocked certain',
    `(index):1 Access to fetch at '${claims}' from origin '${origin}' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.\napp.js:12 \n GET ${claims} net::ERR_FAILED\nload @ app.js:12\napp.js:14 Uncaught (in promise) TypeError: Failed to fetch\n    at load (app.js:12:18)`,
  ],
  [
    'chrome-cors-axios',
    '-/cors-blocked certain',
    `Access to XMLHttpRequest at '${claims}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nGET ${claims} net::ERR_FAILED 401 (Unauthorized)\nUncaught (in promise) AxiosError {message: 'Network Error', name: 'AxiosError', code: 'ERR_NETWORK', config: {…}, request: XMLHttpRequest, …}`,
  ],
  [
    'firefox-cors',
    '-/cors-blocked certain',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${claims}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.\nUncaught (in promise) TypeError: NetworkError when attempting to fetch resource.`,
  ],
  [
    'safari-cors',
    '-/cors-blocked certain',
    `[Error] Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 401\n[Error] Fetch API cannot load ${claims} due to access control checks.\n[Error] Failed to load resource: Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 401 (claims, line 0)\n[Error] Unhandled Promise Rejection: TypeError: Load failed`,
  ],
  ['labelled-line', 'authentication_failed', `[ERROR] [ApiClient] GET ${claims} 401 ${denied}`],
  [
    'labelled-lines',
    'permission_denied/role-too-low certain',
    `[INFO] POST ${api}/api/v1/uploads/ 403\n[INFO] ${roleTooLow}`,
  ],
];
