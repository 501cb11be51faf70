// npm run diagrams: renders every mermaid fence below docs/ and removes drawings that no fence uses.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diagramKey, findDiagrams } from '../../src/diagrams/find-diagrams';
import { renderedFolder } from '../../src/diagrams/remark-diagrams';
import { renderDiagram } from '../../src/diagrams/render-diagram';
import { browserPath, launchBrowser } from '../setup/browser.mjs';

async function main(): Promise<void> {
  const browser = await launchBrowser(await browserPath());
  const page = await browser.newPage();
  mkdirSync(renderedFolder, { recursive: true });
  const current = new Set<string>();
  for (const { where, source } of findDiagrams('docs')) {
    const name = `${diagramKey(source)}.svg`;
    writeFileSync(path.join(renderedFolder, name), await renderDiagram(page, source));
    current.add(name);
    console.log(`${where}: ${name}`);
  }
  await browser.close();
  for (const name of readdirSync(renderedFolder)) {
    if (!current.has(name)) rmSync(path.join(renderedFolder, name));
  }
}

void main();
