/**
 * Rewrites mermaid's SVG in the page so that it needs no style element and no style attribute:
 * layout stays as attributes, colours are left to the classes of Diagram.css, ids get a prefix.
 * Runs in the browser (Playwright serialises it), so it uses nothing from outside itself.
 */
export function tidySvg(svg: SVGSVGElement, prefix: string): string {
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
