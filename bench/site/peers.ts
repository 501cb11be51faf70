import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlainPage } from './plain-page';

/** Another site generator, as its own template sets it up. */
export interface Peer {
  name: string;
  /** npm packages with their exact versions: the newest that run on Node 20. */
  packages: Readonly<Record<string, string>>;
  /** Every other file of the project, by path. */
  files: Readonly<Record<string, string>>;
  /** The Markdown file of the page at `/<name>/`, and how its title stands in it. */
  page: (name: string) => string;
  head: (title: string) => string;
  /** Program of node_modules/.bin with its arguments. */
  build: readonly [string, ...string[]];
  /** The built site. */
  output: string;
}

/** The generators that the site is compared with. */
export const peers: readonly Peer[] = [
  {
    name: 'VitePress 1.6.4',
    packages: { vitepress: '1.6.4' },
    files: {
      // The outline goes as deep as the site's table of contents.
      'docs/.vitepress/config.mjs': `export default { title: 'Upstream API', ignoreDeadLinks: true, themeConfig: { outline: [2, 3], sidebar: [{ text: 'Guide', link: '/guide/' }, { text: 'throttled', link: '/throttled/' }] } };\n`,
      'docs/index.md': '# Upstream API\n\n[Guide](/guide/)\n',
    },
    page: (name) => `docs/${name}/index.md`,
    head: (title) => `# ${title}\n\n`,
    build: ['vitepress', 'build', 'docs'],
    output: 'docs/.vitepress/dist',
  },
  {
    name: 'Starlight 0.36.3, Astro 5.18.2',
    packages: { astro: '5.18.2', '@astrojs/starlight': '0.36.3' },
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Upstream API' })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Upstream API\n---\n\n[Guide](/guide/)\n',
    },
    page: (name) => `src/content/docs/${name}.md`,
    head: (title) => `---\ntitle: ${title}\n---\n\n`,
    build: ['astro', 'build'],
    output: 'dist',
  },
];

/**
 * Installs a generator in a folder and builds the pages with it, each at `/<name>/`; returns the folder to serve.
 * Only the installation uses the network. Throws with the program's own words where it fails.
 */
export function buildPeer(
  peer: Peer,
  folder: string,
  pages: Readonly<Record<string, PlainPage>>,
): string {
  const project = { private: true, type: 'module', dependencies: peer.packages };
  const files: Record<string, string> = {
    ...peer.files,
    'package.json': JSON.stringify(project, null, 2),
  };
  for (const [name, { title, markdown }] of Object.entries(pages)) {
    files[peer.page(name)] = peer.head(title) + markdown;
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const run = (program: string, ...args: string[]): void => {
    execFileSync(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
      maxBuffer: 2 ** 27,
    });
  };
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund');
  const [program, ...args] = peer.build;
  run(path.join(folder, 'node_modules/.bin', program), ...args);
  return path.join(folder, peer.output);
}
