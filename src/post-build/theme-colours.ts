import { readFileSync } from 'node:fs';

const token = /--surface-raised: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/;

/** The colour of the navigation bar in both modes, from the tokens: the browser’s own bar takes it too. */
export function themeColours(): { light: string; dark: string } {
  const [, light, dark] = token.exec(readFileSync('src/css/tokens.css', 'utf8')) ?? [];
  if (!light || !dark) {
    throw new Error('src/css/tokens.css has no --surface-raised as light-dark(#…, #…).');
  }
  return { light, dark };
}
