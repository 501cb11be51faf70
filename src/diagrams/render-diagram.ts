import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { diagramKey } from './diagram-key';
import { tidySvg } from './tidy-svg';

const mermaidFile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mermaid/package.json')),
  'dist/mermaid.min.js',
);

/** Renders one diagram with mermaid in an open page of a browser and returns its tidied SVG. Throws where mermaid cannot read the source. */
export async function renderDiagram(page: Page, source: string): Promise<string> {
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: mermaidFile });
  return page.evaluate(
    async ({ text, prefix, tidy }) => {
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        htmlLabels: false,
        flowchart: { htmlLabels: false },
        theme: 'base',
        fontFamily: 'sans-serif',
        deterministicIds: true,
        sequence: { mirrorActors: false, useMaxWidth: false, actorMargin: 36, width: 120 },
        state: { useMaxWidth: false },
      });
      const { svg } = await mermaid.render('m', text);
      document.body.innerHTML = svg;
      const element = document.querySelector('svg');
      if (!element) throw new Error('mermaid gave no svg');
      const tidySvgHere = new Function(`return ${tidy}`)() as typeof tidySvg;
      return tidySvgHere(element, prefix);
    },
    { text: source, prefix: `d${diagramKey(source)}`, tidy: tidySvg.toString() },
  );
}
