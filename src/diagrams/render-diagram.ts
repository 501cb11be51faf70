import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { diagramKey } from './find-diagrams';
import { tidySvg } from './tidy-svg';

const mermaidFile = path.resolve('node_modules/mermaid/dist/mermaid.min.js');

/** What the scripts below add to the page. */
interface Injected {
  mermaid: Mermaid;
  tidySvg: typeof tidySvg;
}

/** Renders a diagram with mermaid in an open browser page and returns its tidied SVG. Throws where mermaid cannot parse it. */
export async function renderDiagram(page: Page, source: string): Promise<string> {
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: mermaidFile });
  await page.addScriptTag({ content: `window.tidySvg = ${tidySvg.toString()}` });
  return page.evaluate(
    async ({ text, prefix }) => {
      const { mermaid, tidySvg: tidy } = window as unknown as Injected;
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
      return tidy(element, prefix);
    },
    { text: source, prefix: `d${diagramKey(source)}` },
  );
}
