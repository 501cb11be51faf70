/**
 * A pattern that finds a text of the contract, whatever its `{name}` parts hold (up to 80 characters, one
 * group each) and however it is spaced; ignores case.
 */
export function templatePattern(template: string): RegExp {
  const source = template
    .split(/(\{[a-z_]+\})/)
    .map((part) =>
      /^\{[a-z_]+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>.{1,80}?)`
        : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
    )
    .join('');
  return new RegExp(source, 'i');
}
