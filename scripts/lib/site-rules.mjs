import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {import('../../src/hosting/host-rules').HostRules} HostRules
 */

/** What is safe for any site. @type {HostRules} */
const fallback = {
  baseUrl: '/',
  everywhere: { 'X-Content-Type-Options': 'nosniff' },
  revalidate: 'no-cache',
  some: [],
  redirects: [],
};

/**
 * Reads how a build says it is to be served, anew at each call. While another build is at work the
 * last rules hold.
 * @param {string} root the folder of the build
 * @returns {() => HostRules}
 */
export function siteRules(root) {
  let rules = fallback;
  return () => {
    try {
      rules = JSON.parse(readFileSync(path.join(root, '.hosting/rules.json'), 'utf8'));
    } catch {
      // Not there, or half written.
    }
    return rules;
  };
}
