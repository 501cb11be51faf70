import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import type { Configuration } from 'webpack';

const packageFolder = (name: string): string =>
  path.dirname(require.resolve(`${name}/package.json`));

/** Docusaurus aliases React’s folders; Preact’s has files of the same names. */
const preactCompat = path.join(packageFolder('preact'), 'compat');

/** Docusaurus’ rule for CSS modules and its names of classes, the same as in the pages’ HTML. */
const cssModules = /\.module\.css$/i;
const classNames = '[local]_[contenthash:base64:4]';
const sheetsModule = /^data:/;

/**
 * Docusaurus plugin: the production client is `src/browser/main.ts` with every style sheet of theme and site, in place
 * of Docusaurus’ own. The server bundle, which renders the pages, keeps React.
 *
 * One module imports the style sheets, which webpack extracts; code that imports a CSS module gets its class names alone.
 * Otherwise the names of every component would be in the page’s first script.
 */
export function browserEntry(): Plugin {
  return {
    name: 'browser-entry',
    configureWebpack(config, isServer, { getStyleLoaders }) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const imports = styleSheets().map((file) => `import ${JSON.stringify(file)};`);
      return {
        mergeStrategy: { 'module.rules': 'replace' },
        entry: {
          main: [
            `data:text/javascript,${encodeURIComponent(imports.join(''))}`,
            path.resolve('src/browser/main.ts'),
          ],
        },
        module: {
          rules: [
            ...extractOnlyFrom(sheetsModule, config.module?.rules ?? []),
            {
              test: cssModules,
              issuer: { not: sheetsModule },
              use: getStyleLoaders(true, {
                modules: { localIdentName: classNames, exportOnlyLocals: true },
              }),
            },
          ],
        },
        optimization: { runtimeChunk: false },
        resolve: {
          alias: {
            react: preactCompat,
            'react-dom': preactCompat,
            '@docusaurus/Link': path.resolve('src/browser/Link.tsx'),
          },
        },
      };
    },
  };
}

type Rules = NonNullable<NonNullable<Configuration['module']>['rules']>;

/** The rules, where the one for CSS modules holds for imports by `issuer` alone. Throws where there is none. */
function extractOnlyFrom(issuer: RegExp, rules: Rules): Rules {
  const isForModules = (rule: Rules[number]): boolean =>
    typeof rule === 'object' &&
    rule?.test instanceof RegExp &&
    rule.test.source === cssModules.source;
  if (!rules.some(isForModules)) {
    throw new Error(`Docusaurus’ rule for CSS modules was not found: see ${__filename}.`);
  }
  return rules.map((rule) => (isForModules(rule) ? { ...(rule as object), issuer } : rule));
}

/**
 * All style sheets, in the order of Docusaurus’ cascade layers; the site’s own are in no layer and so win. The client
 * bundle would miss those of components that only the server renders; purge-styles.ts removes unused rules.
 */
function styleSheets(): string[] {
  const theme = packageFolder('@docusaurus/theme-classic');
  const infima = require.resolve('infima/dist/css/default/default.css', { paths: [theme] });
  const common = sheetsIn(
    path.dirname(require.resolve('@docusaurus/theme-common', { paths: [theme] })),
  );
  const classic = sheetsIn(path.join(theme, 'lib/theme'));
  const own = sheetsIn(path.resolve('src'));
  for (const [name, found] of Object.entries({ common, classic, own })) {
    if (found.length === 0) throw new Error(`No style sheets found (${name}): see ${__filename}.`);
  }
  // Tokens and global rules, then what components share, then theirs.
  const shared = ['css', 'ui'].map((folder) => path.resolve('src', folder) + path.sep);
  const first = shared.map((folder) => own.filter((file) => file.startsWith(folder)));
  return [infima, ...common, ...classic, ...new Set([...first.flat(), ...own])];
}

const sheetsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => path.join(folder, name));
