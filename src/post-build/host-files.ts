import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite, HtmlFile } from './built-site';
import { contentSecurityPolicy, findInlineCode } from '../hosting/content-security-policy';
import { hostRules } from '../hosting/host-rules';
import { netlifyFiles } from '../hosting/netlify-files';
import { nginxConfig } from '../hosting/nginx-config';

/** Step: writes headers, caching and redirects for each host. Throws where a page has code that the policy would block. */
export async function hostFiles(site: BuiltSite): Promise<void> {
  const { folder, baseUrl, pages, files } = site;
  const hashes = new Set<string>();
  const problems: string[] = [];
  for (const { path: page, tree } of files) {
    const found = findInlineCode(tree);
    for (const hash of found.hashes) hashes.add(hash);
    problems.push(...found.problems.map((problem) => `${page}: ${problem}`));
  }
  if (problems.length > 0) {
    throw new Error(
      `The Content-Security-Policy would block this:\n${[...new Set(problems)].join('\n')}\nMove it into a file or a class; a script that must be inline is reviewed and added to knownScripts in src/hosting/content-security-policy.ts.`,
    );
  }
  if (process.env.CSP_META) addMeta(files, contentSecurityPolicy(hashes, 'meta'));
  const rules = hostRules(
    baseUrl,
    pages.map(({ path: page }) => page),
    contentSecurityPolicy(hashes, 'header'),
    { hstsSubdomains: process.env.HSTS_SUBDOMAINS === '1' },
  );
  const written = {
    ...netlifyFiles(rules),
    '.hosting/rules.json': JSON.stringify(rules, null, 2),
    '.hosting/nginx.conf': nginxConfig(rules),
  };
  await mkdir(path.join(folder, '.hosting'), { recursive: true });
  for (const [name, text] of Object.entries(written)) {
    await writeFile(path.join(folder, name), text);
  }
}

/** For a host that sends no headers: the policy in each page, before anything it applies to. */
function addMeta(files: readonly HtmlFile[], policy: string): void {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  for (const page of files) {
    if (!page.html.includes('<head>'))
      throw new Error(`${page.path} has no <head> for the policy.`);
    page.html = page.html.replace('<head>', `<head>${meta}`);
  }
}
