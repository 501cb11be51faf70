import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { diagramKey } from './find-diagrams';

/** One SVG file per key. */
export const renderedFolder = path.resolve(process.cwd(), 'src/diagrams/rendered');

/**
 * Replaces each mermaid fence by `<Diagram>` with the SVG that `npm run diagrams` rendered from it,
 * so that neither the build nor the reader's browser runs mermaid. Throws where it is not rendered.
 */
export function remarkDiagrams() {
  return (root: Root, page: VFile): void => {
    visit(root, 'code', (node, index, parent) => {
      if (node.lang !== 'mermaid' || !parent || index === undefined) return;
      const file = path.join(renderedFolder, `${diagramKey(node.value)}.svg`);
      if (!existsSync(file)) {
        const where = `${path.relative(process.cwd(), page.path)}:${node.position?.start.line ?? 1}`;
        throw new Error(`${where}: this diagram is not rendered yet. Run: npm run diagrams`);
      }
      const diagram: MdxJsxFlowElement = {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: [{ type: 'mdxJsxAttribute', name: 'svg', value: readFileSync(file, 'utf8') }],
        children: [],
      };
      parent.children[index] = diagram;
    });
  };
}
