import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { diagramKey } from './find-diagrams';

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

/**
 * Rewrites mermaid's SVG in the page so that it needs no style element and no style attribute:
 * layout stays as attributes, colours are left to the classes of Diagram.css, ids get a prefix.
 * Runs in the browser (Playwright serialises it), so it uses nothing from outside itself.
 */
function tidySvg(svg: SVGSVGElement, prefix: string): string {
  const layout = [
    'text-anchor',
    'dominant-baseline',
    'alignment-baseline',
    'font-size',
    'font-weight',
  ];
  const colours = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'color', 'font-family'];
  const round = (text: string): string =>
    text.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

  for (const style of svg.querySelectorAll('style, link, script')) style.remove();
  const used = new Set<string>();
  for (const node of [svg, ...svg.querySelectorAll<SVGElement>('*')]) {
    for (const { value } of node.attributes) {
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) used.add(id ?? '');
    }
  }
  for (const id of ['aria-labelledby', 'aria-describedby']) used.add(svg.getAttribute(id) ?? '');

  for (const node of [svg, ...svg.querySelectorAll<SVGElement>('*')]) {
    for (const name of layout) {
      const value = node.style.getPropertyValue(name);
      if (value) node.setAttribute(name, value);
    }
    node.removeAttribute('style');
    for (const { name, value } of [...node.attributes]) {
      if (colours.includes(name) || name.startsWith('data-') || name.startsWith('xmlns:')) {
        node.removeAttribute(name);
      } else if (name === 'id') {
        if (used.has(value)) node.id = `${prefix}-${value}`;
        else node.removeAttribute('id');
      } else if (name === 'aria-labelledby' || name === 'aria-describedby') {
        node.setAttribute(name, `${prefix}-${value}`);
      } else {
        node.setAttribute(name, round(value.replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)));
      }
    }
  }
  for (const marker of svg.querySelectorAll('defs > *')) {
    if (!marker.id || !used.has(marker.id.slice(prefix.length + 1))) marker.remove();
  }
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  svg.setAttribute('width', String(Math.ceil(width)));
  svg.setAttribute('height', String(Math.ceil(height)));
  svg.setAttribute('role', 'img');
  svg.removeAttribute('aria-roledescription');
  svg.removeAttribute('preserveAspectRatio');
  return svg.outerHTML.replace(/>\s+</g, '><');
}
