/** Environment variables that change what is built or where it is served. */
export const buildSettings = [
  'SITE_URL',
  'BASE_URL',
  'CSP_META',
  'HSTS_SUBDOMAINS',
  'OFFLINE',
  'HOST',
  'PORT',
];
