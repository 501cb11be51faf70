import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { checklists } from '../../src/checklists/checklists';
import { endpoints } from '../../src/contract/endpoints';
import { errors } from '../../src/contract/errors';
import { trees } from '../../src/decisions/trees';
import { knownStatuses } from '../../src/errors/statuses';
import type { Page } from '../../src/samples/markdown-page';

const codes = errors.map(({ code }) => code);
/** The components a page may use: the ids that each attribute accepts, from the components' data. */
const componentIds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ErrorCard: { code: codes },
  ErrorHead: { code: codes },
  CauseList: { code: codes },
  CodeFacts: { code: codes },
  ErrorTable: {},
  HeadingList: {},
  PageSearch: {},
  StatusChoice: { status: knownStatuses.map(String) },
  RateLimitTable: {},
  RoleTable: {},
  RoleMatrix: {},
  EndpointTable: {},
  EndpointFacts: { id: endpoints.map(({ id }) => id) },
  SlidingWindowFigure: {},
  DecisionTree: { id: trees.map(({ id }) => id) },
  TreeQuestions: { id: trees.map(({ id }) => id) },
  Checklist: { id: checklists.map(({ id }) => id) },
  Provoke: { code: codes },
  SandboxConsole: {},
  Diagnose: {},
  TokenTool: {},
  YourCall: { code: codes },
  PasteYourCall: { code: codes },
};

/** Problems where a page uses an unknown component, attribute or id. HTML elements are left alone. */
export function checkComponentIds(pages: readonly Page[]): string[] {
  return pages.flatMap(({ file, tree }) => {
    const problems: string[] = [];
    const check = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
      if (!node.name || /^[a-z]/.test(node.name)) return;
      const where = `${file}:${node.position?.start.line ?? 1}: <${node.name}>`;
      const attributes = componentIds[node.name];
      if (!attributes) {
        problems.push(
          `${where} is no component. Use one of: ${Object.keys(componentIds).join(', ')}`,
        );
        return;
      }
      for (const attribute of node.attributes) {
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        const ids = attributes[name];
        if (!ids) {
          const names = Object.keys(attributes).join(', ') || 'none';
          problems.push(`${where} has no attribute ${name}. It takes: ${names}`);
        } else if (typeof attribute.value !== 'string' || !ids.includes(attribute.value)) {
          const value = typeof attribute.value === 'string' ? attribute.value : '{…}';
          problems.push(`${where} ${name}="${value}" is unknown. Use one of: ${ids.join(', ')}`);
        }
      }
      for (const name of Object.keys(attributes)) {
        const given = node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === name);
        if (!given) problems.push(`${where} needs the attribute ${name}`);
      }
    };
    visit(tree, 'mdxJsxFlowElement', check);
    visit(tree, 'mdxJsxTextElement', check);
    return problems;
  });
}
