/** A text with each run of white space as one blank: the form that patterns of texts are matched against. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * A pattern that finds a text of the contract in a single-spaced text, whatever its `{name}` parts hold (up to 80
 * characters, one group each); ignores case. Nothing in it repeats without a bound, so that no input makes it slow.
 */
export function templatePattern(template: string): RegExp {
  const source = template
    .split(/(\{[a-z_]+\})/)
    .map((part) =>
      /^\{[a-z_]+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>.{1,80}?)`
        : singleSpaced(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    )
    .join('');
  return new RegExp(source, 'i');
}
