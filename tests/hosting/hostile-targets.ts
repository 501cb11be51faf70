const ups = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '..%00',
  '%252e%252e',
  '..;',
  '%c0%ae%c0%ae',
  '..%5c',
  '..\\',
];
const slashes = ['/', '%2f', '%5c', '\\', '%252f', '//'];
const aims = ['secret.txt', 'etc/passwd', 'package.json'];

const climbing = ups.flatMap((up) =>
  slashes.flatMap((slash) =>
    aims.map((aim) => `/${`${up}${slash}`.repeat(aim === 'etc/passwd' ? 8 : 1)}${aim}`),
  ),
);

const malformed = [
  '/%00',
  '/errors%00/',
  '/errors/%00throttled/',
  '/index.html%00.js',
  '/%',
  '/%z',
  '/%zz/',
  '/%c3%28',
  '/%ff%fe',
  '/%ed%a0%80',
  '/%u0041',
  '/errors/%E0%A4%A',
  '/.git/config',
  '/.env',
  '/.hosting/nginx.conf',
  '/%2ehosting/rules.json',
  '/.hosting%2frules.json',
  '/assets/../../package.json',
  '/errors/%ff/',
  '/errors/throttled/%c3%28/x',
  '/errors/%2Egit',
  '/\\evil.example',
  '/errors\\throttled\\',
  '/..',
  '/%2e%2E',
  '/errors/../../',
];

const odd = [
  '//evil.example',
  '//evil.example/',
  '///evil.example/errors',
  '/%2f%2fevil.example',
  '/%5cevil.example/errors',
  '//errors/throttled',
  '/errors//throttled',
  '/errors/throttled//',
  '/assets/',
  '/assets/js/',
  '/errors.json/',
  '/errors.json/../../x',
  '/index.html/',
  '/?%00',
  '/?%zz',
  '/?a=/../../etc/passwd',
  '/#x',
  '/errors/throttled?//evil.example',
  '/errors/throttled?%0d%0aX-Evil:%201',
  '/errors/throttled%0d%0aX-Evil:%201',
  '/%0d%0aLocation:%20//evil.example',
  '/con',
  '/nul.txt',
  '/c:/windows/win.ini',
  '/<script>alert(1)</script>',
  '/%3Cscript%3Ealert(1)%3C/script%3E',
  "/'||1=1--",
  '/${7*7}',
  '/{{7*7}}',
  '/__proto__',
  '/constructor/prototype',
  `/${'a'.repeat(5000)}`,
  `/${'a'.repeat(9_000)}`,
  `/${'a'.repeat(40_000)}`,
  `/?${'q'.repeat(40_000)}`,
  `/${'a/'.repeat(2000)}`,
  `/${'../'.repeat(500)}etc/passwd`,
  `/${'%2e%2e%2f'.repeat(300)}etc/passwd`,
  `/?${'q'.repeat(6000)}`,
  `/${'%F0%9F%92%A9'.repeat(200)}`,
];

/** Addresses that climb out of the folder, cannot be decoded or are of hidden files: no page of any site. */
export const refusedTargets: readonly string[] = [...climbing, ...malformed];

/** Addresses that try to break the server or to lead readers elsewhere. */
export const oddTargets: readonly string[] = odd;
