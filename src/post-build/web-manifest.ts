import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { icons } from '../social/icons';
import type { BuiltSite } from './built-site';

/** Step: writes the web app manifest. Its URLs are relative to it. Source: W3C Web Application Manifest. */
export async function webManifest({ folder }: BuiltSite): Promise<void> {
  const { light } = themeColours();
  const manifest = {
    name: 'Upstream API: troubleshooting',
    short_name: 'Upstream API',
    description:
      'Why a call to the Upstream API failed, whether to retry, what to change and how to prove it is fixed.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: light,
    theme_color: light,
    icons: icons.map(({ file, size, maskable }) => ({
      src: file.slice(1),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, 'manifest.webmanifest'), text);
}

const token = /--surface-raised: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/;

/** The navigation bar’s colours, for the browser’s own bar. */
export function themeColours(): { light: string; dark: string } {
  const [, light, dark] = token.exec(readFileSync('src/css/tokens.css', 'utf8')) ?? [];
  if (!light || !dark) {
    throw new Error('src/css/tokens.css has no --surface-raised as light-dark(#…, #…).');
  }
  return { light, dark };
}
