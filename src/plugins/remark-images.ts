import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Definition, Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const importedImage = /\b(?:import|require)\b.*\.(?:avif|gif|jpe?g|png|svg|webp)['"`]/is;

/**
 * Adds the base URL to images of static/ and throws on any other: Docusaurus would import it through its server bundle,
 * which emits no files. Runs before Docusaurus' own plugins.
 */
export function remarkImages({ baseUrl }: { baseUrl: string }) {
  return (root: Root, page: VFile): void => {
    const fail = (node: Node, problem: string): never => {
      const where = `${path.relative(process.cwd(), page.path)}:${node.position?.start.line ?? 1}`;
      throw new Error(`${where}: ${problem}. Put it in static/img and write /img/name.png`);
    };
    const resolve = (url: string, node: Node): string => {
      if (!/^\/(?!\/)/.test(url)) fail(node, `a page can only show images of static/, not ${url}`);
      const file = `static${decodeURI(url.replace(/[?#].*/s, ''))}`;
      if (!existsSync(file)) fail(node, `there is no image ${file}`);
      return baseUrl + url.slice(1);
    };
    // Docusaurus strips the protocol and leaves the rest unchanged.
    const unimported = (url: string, node: Node): string => `pathname://${resolve(url, node)}`;
    const checkCode = (code: string, node: Node): void => {
      if (importedImage.test(code))
        fail(node, 'a page can only show images of static/, not an imported one');
    };
    const checkElement = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
      for (const attribute of node.attributes) {
        const { value } = attribute;
        if (attribute.type === 'mdxJsxExpressionAttribute') checkCode(attribute.value, node);
        else if (typeof value === 'object') checkCode(value?.value ?? '', node);
        else if (node.name === 'img' && attribute.name === 'src') {
          attribute.value = resolve(value ?? '', node);
        }
      }
    };

    const definitions = new Map<string, Definition>();
    visit(root, 'definition', (node) => void definitions.set(node.identifier, node));
    visit(root, (node, index, parent) => {
      if (node.type === 'image') {
        node.url = unimported(node.url, node);
      } else if (node.type === 'imageReference' && parent && index !== undefined) {
        const { url = '', title } = definitions.get(node.identifier) ?? {};
        parent.children[index] = {
          type: 'image',
          url: unimported(url, node),
          title,
          alt: node.alt,
        };
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        checkElement(node);
      } else if (node.type.startsWith('mdx') && 'value' in node) {
        checkCode(node.value, node);
      }
    });
  };
}
