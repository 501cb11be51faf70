const { readFileSync } = require('node:fs');
const path = require('node:path');

/** @typedef {Record<string, Record<string, unknown>>} ChunkNames of routes: path and hash, joined by "-" */

/**
 * Loader for the browser's code: takes the pages of Markdown out of what Docusaurus generates about routes, so that
 * this code does not grow with their number. In their place stand the routes of src/theme/page-routes.tsx.
 * @this {import('webpack').LoaderContext<unknown>}
 * @param {string} source routes.js, registry.js, routesChunkNames.json, or data that lists the pages
 */
module.exports = function leanRoutesLoader(source) {
  // So that a cached result does not outlive a change of either.
  this.addDependency(__filename);
  const namesFile = path.join(this.rootContext, '.docusaurus', 'routesChunkNames.json');
  this.addDependency(namesFile);
  /** @type {ChunkNames} */
  const all = JSON.parse(readFileSync(namesFile, 'utf8'));
  const kept = Object.fromEntries(Object.entries(all).filter(([, chunks]) => !isPage(chunks)));
  switch (path.basename(this.resourcePath)) {
    case 'routes.js':
      return withoutPages(source, all);
    case 'registry.js':
      return withoutModules(source, kept);
    case 'routesChunkNames.json':
      return JSON.stringify(kept);
    default:
      return withoutLists(source);
  }
};

/** @param {Record<string, unknown>} chunks */
const isPage = (chunks) => 'content' in chunks;

/** @param {string} source @param {ChunkNames} all */
function withoutPages(source, all) {
  const leaf =
    /\{\s*path: '[^']*',\s*component: ComponentCreator\('([^']*)', '(\w+)'\),\s*exact: true(?:,\s*sidebar: "[^"]*")?\s*\}/g;
  const marked = source.replace(leaf, (object, route, hash) =>
    isPage(all[`${route}-${hash}`] ?? {}) ? 'PAGE' : object,
  );
  const replaced = marked.replace(/\[(?:\s*PAGE,?)+\s*\]/, 'pageRoutes');
  const pages = Object.values(all).filter(isPage).length;
  if (marked.match(/PAGE/g)?.length !== pages || replaced.includes('PAGE')) {
    throw new Error('routes.js is not as expected: Docusaurus has changed what it generates.');
  }
  return `import { pageRoutes } from '@site/src/theme/page-routes';\n${replaced}`;
}

/** @param {string} source @param {ChunkNames} kept */
function withoutModules(source, kept) {
  const used = new Set(JSON.stringify(kept).match(/"[^"]+"/g));
  return source.replace(/^ {2}("\w+"): \[\(\) => import\(.*\],$/gm, (line, name) =>
    used.has(name) ? line : '',
  );
}

/** Lists of pages serve versions and cards, which this site has not. @param {string} source */
function withoutLists(source) {
  const data = JSON.parse(source);
  if (data.version) data.version.docs = {};
  for (const version of data['docusaurus-plugin-content-docs']?.default.versions ?? []) {
    version.docs = [];
  }
  return JSON.stringify(data);
}
