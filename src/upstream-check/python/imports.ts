import type { SyntaxNode } from '@lezer/common';
import { CheckProblem } from '../place';
import type { Scope } from './scope';
import { children } from './syntax';
import { unknown } from './values';

interface Import {
  /** The dotted name of the module; null for a relative import above the root. */
  module: string | null;
  /** Bound names with what they stand for; null for `*`. */
  names: readonly { name: string; dotted: string }[] | null;
  relative: boolean;
}

function readImport(node: SyntaxNode, scope: Scope): Import {
  const parts = children(node).filter(({ name }) => name !== '(' && name !== ')');
  const text = (part: SyntaxNode): string => scope.file.textOf(part);
  if (parts[0]?.name === 'import') {
    const names = split(parts.slice(1)).map((group) => {
      const as = group.findIndex(({ name }) => name === 'as');
      const dotted = group
        .slice(0, as === -1 ? undefined : as)
        .map(text)
        .join('');
      const alias = as === -1 ? undefined : group[as + 1];
      // `import a.b` binds a, `import a.b as c` binds c.
      const first = dotted.split('.')[0] ?? '';
      return alias ? { name: text(alias), dotted } : { name: first, dotted: first };
    });
    return { module: '', names, relative: false };
  }
  const end = parts.findIndex(({ name }) => name === 'import');
  const from = parts.slice(1, end).map(text).join('');
  const module = absolute(from, scope);
  const listed = parts.slice(end + 1);
  if (listed[0]?.name === '*') return { module, names: null, relative: from.startsWith('.') };
  const names = split(listed).flatMap((group) => {
    const [original, , alias] = group;
    if (!original) return [];
    return [{ name: text(alias ?? original), dotted: `${module ?? '?'}.${text(original)}` }];
  });
  return { module, names, relative: from.startsWith('.') };
}

function split(parts: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === ',') groups.push([]);
    else groups.at(-1)?.push(part);
  }
  return groups.filter((group) => group.length > 0);
}

function absolute(from: string, scope: Scope): string | null {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0;
  if (dots === 0) return from;
  const isPackage = scope.file.path.endsWith('/__init__.py');
  const parts = scope.module.split('.');
  const up = isPackage ? dots - 1 : dots;
  if (up > parts.length) return null;
  const base = parts.slice(0, parts.length - up);
  return [...base, ...(from.slice(dots) ? [from.slice(dots)] : [])].join('.');
}

/**
 * Whether a statement imports from a module that the checkout should have and has not: true, it has: false. Null for
 * any other statement.
 */
export function missingModule(node: SyntaxNode, scope: Scope): boolean | null {
  if (node.name !== 'ImportStatement') return null;
  const { module, relative } = readImport(node, scope);
  if (module === null || module === '') return null;
  if (scope.machine.checkout.hasModule(module)) return false;
  return relative ? true : null;
}

/** Binds what an import brings. Only `from … import *` opens the module: names are followed when they are needed. */
export function bindImport(node: SyntaxNode, scope: Scope): void {
  const { module, names, relative } = readImport(node, scope);
  const at = scope.file.at(node);
  if (names) {
    for (const { name, dotted } of names) scope.names.set(name, { kind: 'name', dotted, at });
    return;
  }
  const source = module === null ? null : scope.machine.module(module);
  if (source) {
    for (const [name, value] of source.names) {
      if (!name.startsWith('_')) scope.names.set(name, value);
    }
    return;
  }
  if (relative) {
    throw new CheckProblem(
      `${at.file}:${at.line} imports everything from ${module ?? 'a package above the checkout'}, which the checkout does not have. ` +
        'Complete the checkout, or name another settings file: --settings upstream/settings/prod.py',
      at,
    );
  }
  // What it brings is not known, and may replace any name.
  for (const name of scope.names.keys()) {
    scope.names.set(name, unknown(`${module ?? ''} may replace ${name}`, at));
  }
}
