import { createRequire } from 'node:module';
import { Prism } from 'prism-react-renderer';
import { escapeHtml } from '../html/hast';

// Prism's own language files add themselves to the global Prism; prism-react-renderer has no shell, HTTP or nginx.
const require = createRequire(import.meta.url);
(globalThis as { Prism?: typeof Prism }).Prism = Prism;
for (const language of ['bash', 'http', 'nginx']) require(`prismjs/components/prism-${language}`);

/** The colours of code and the kinds of token that have each; any other token stays plain. Short names, as a guide has thousands. */
const colours = {
  c: 'comment prolog shebang',
  k: 'keyword boolean builtin important atrule',
  s: 'string string-interpolation template-string char attr-value header-value',
  n: 'number constant reason-phrase status-code',
  f: 'function class-name method request-target',
  v: 'property variable parameter header-name environment attr-name assign-left',
} as const;

const colourOf = new Map(
  Object.entries(colours).flatMap(([colour, kinds]) =>
    kinds.split(' ').map((kind) => [kind, colour] as const),
  ),
);

type Tokens = ReturnType<typeof Prism.tokenize>[number];

function toHtml(token: Tokens | Tokens[]): string {
  if (Array.isArray(token)) return token.map(toHtml).join('');
  if (typeof token === 'string') return escapeHtml(token);
  const inside = toHtml(token.content);
  const kinds = [token.type, ...[token.alias].flat()];
  const colour = kinds.map((kind) => colourOf.get(kind ?? '')).find(Boolean);
  return colour === undefined ? inside : `<span class="${colour}">${inside}</span>`;
}

/**
 * Highlights code at build time: HTML with a class of one letter for each colour and no styles.
 * Each line of `lines` (numbers from 1) is wrapped in `<span class="line-highlight">`.
 * An unknown language gives plain escaped text.
 */
export function highlight(code: string, language: string, lines: ReadonlySet<number>): string {
  const grammar = Prism.languages[language];
  const html = grammar ? toHtml(Prism.tokenize(code, grammar)) : escapeHtml(code);
  if (lines.size === 0) return html;
  return splitLines(html)
    .map((line, i) => (lines.has(i + 1) ? `<span class="line-highlight">${line}</span>` : line))
    .join('\n');
}

/** Splits highlighted HTML at line ends; a token that spans lines is closed and reopened. */
function splitLines(html: string): string[] {
  const open: string[] = [];
  return html.split('\n').map((line) => {
    const start = open.join('');
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') open.pop();
      else open.push(tag);
    }
    return start + line + '</span>'.repeat(open.length);
  });
}
