import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site';

/** From the site’s base; the `Speculation-Rules` header names it. */
export const speculationRulesPath = '/speculation-rules.json';

/**
 * Step: lets browsers prefetch any page of the site when its link is about to be pressed. Source: Speculation Rules,
 * WICG.
 */
export async function speculationRules({ folder, baseUrl }: BuiltSite): Promise<void> {
  const rules = {
    prefetch: [
      { source: 'document', where: { href_matches: `${baseUrl}*/` }, eagerness: 'moderate' },
    ],
  };
  await writeFile(path.join(folder, speculationRulesPath), JSON.stringify(rules));
}
