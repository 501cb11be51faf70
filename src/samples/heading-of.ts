import type GithubSlugger from 'github-slugger';

const explicitAnchor = /\s*\{(?:\/\*\s*)?#([\w-]+)(?:\s*\*\/)?\}\s*$/;

/** Title and anchor of a Markdown heading: the explicit one, as in `Refresh early {/* #refresh … }`, else the one made from its text. */
export function headingOf(text: string, slugger: GithubSlugger): { title: string; anchor: string } {
  const title = text.replace(explicitAnchor, '');
  return { title, anchor: explicitAnchor.exec(text)?.[1] ?? slugger.slug(title) };
}
