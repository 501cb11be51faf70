import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site';

/** Where the rules lie, from the site’s base; the `Speculation-Rules` header names it. */
export const speculationRulesPath = '/speculation-rules.json';

/**
 * Finishing step: writes which pages a browser may fetch ahead, when a reader is about to press their link: every page
 * of this site, as none changes anything. Source: Speculation Rules, WICG.
 */
export async function speculationRules({ folder, baseUrl }: BuiltSite): Promise<void> {
  const rules = {
    prefetch: [
      { source: 'document', where: { href_matches: `${baseUrl}*/` }, eagerness: 'moderate' },
    ],
  };
  await writeFile(path.join(folder, speculationRulesPath), JSON.stringify(rules));
}
