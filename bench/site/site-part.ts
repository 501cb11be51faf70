import { readFileSync } from 'node:fs';
import type { Part } from '../part';
import { buildOnce } from '../shared/timed-build';
import { buildTimes } from './build-times';
import { pageSpeed } from './page-speed';
import { weighPages } from './weigh-pages';

/** What a reader's browser loads and how long it is busy, and what a build costs. */
export const sitePart: Part = {
  name: 'site',
  async run({ peers }) {
    const folder = buildOnce();
    return [
      `Docusaurus ${version('@docusaurus/core')}, React ${version('react')}, Lighthouse ${version('lighthouse')}.`,
      `### Speed of the guide and of an error page\n\n${await pageSpeed(folder, peers)}`,
      `### Bytes of every page\n\n${await weighPages(folder)}`,
      `### Build\n\n${buildTimes()}`,
    ].join('\n\n');
  },
};

function version(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
