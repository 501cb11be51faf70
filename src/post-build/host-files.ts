import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site';
import { contentSecurityPolicy } from '../hosting/content-security-policy';
import { hostRules } from '../hosting/host-rules';
import { inlineCode } from '../hosting/inline-code';
import { netlifyFiles } from '../hosting/netlify-files';
import { nginxConfig } from '../hosting/nginx-config';
import { htmlFiles } from './html-files';

/**
 * Finishing step: writes headers, caching and redirects in each host’s form. Throws where a page has inline code
 * that the policy would stop.
 */
export async function hostFiles(site: BuiltSite): Promise<void> {
  const { folder, baseUrl, pages } = site;
  const hashes = new Set<string>();
  const problems: string[] = [];
  for (const file of htmlFiles(site)) {
    const found = inlineCode(await readFile(file, 'utf8'));
    for (const hash of found.hashes) hashes.add(hash);
    problems.push(...found.problems.map((problem) => `${path.relative(folder, file)}: ${problem}`));
  }
  if (problems.length > 0) {
    throw new Error(
      `The Content-Security-Policy would stop this:\n${[...new Set(problems)].join('\n')}\nMove it into a file or a class; a script that must stand in the page is reviewed and added to src/hosting/known-scripts.ts.`,
    );
  }
  if (process.env.CSP_META) await addMeta(site, contentSecurityPolicy(hashes, 'meta'));
  const rules = hostRules(
    baseUrl,
    pages.map(({ path: page }) => page),
    contentSecurityPolicy(hashes, 'header'),
    { hstsSubdomains: process.env.HSTS_SUBDOMAINS === '1' },
  );
  const files = {
    ...netlifyFiles(rules),
    '.hosting/rules.json': JSON.stringify(rules, null, 2),
    '.hosting/nginx.conf': nginxConfig(rules),
  };
  await mkdir(path.join(folder, '.hosting'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

/** For a host that sends no headers: the policy in each page, before anything it is about. */
async function addMeta(site: BuiltSite, policy: string): Promise<void> {
  for (const file of htmlFiles(site)) {
    const html = await readFile(file, 'utf8');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    if (!/<head>/.test(html)) throw new Error(`${file} has no <head> for the policy.`);
    await writeFile(file, html.replace('<head>', `<head>${meta}`));
  }
}
