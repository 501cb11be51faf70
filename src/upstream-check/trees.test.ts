import { describe, expect, test } from 'vitest';
import type { Row } from './compare/compare';
import { SourceTree } from './fixtures/source-tree';
import { errors } from './fixtures/trees/errors';
import { forms } from './fixtures/trees/forms';
import { limits } from './fixtures/trees/limits';
import { routes } from './fixtures/trees/routes';
import { surroundings } from './fixtures/trees/surroundings';
import { tokens } from './fixtures/trees/tokens';
import { showPlace } from './place';

const trees = [...limits, ...tokens, ...errors, ...routes, ...surroundings, ...forms];

/** A row as the table of trees writes it. */
const line = ({ verdict, id, docs, source, at, note }: Row): string =>
  [
    `${verdict}: ${id}`,
    `${docs ?? '–'} | ${source ?? '–'}`,
    ...(at ? [showPlace(at)] : []),
    ...(note === undefined ? [] : [note]),
  ].join(' | ');

describe('a small source tree', () => {
  test.each(trees)('$name', ({ patches, rows }) => {
    const tree = new SourceTree();
    try {
      patches(tree);
      const compared = tree.compare().rows;
      expect(compared.length).toBeGreaterThan(25);
      expect(compared.filter(({ verdict }) => verdict !== 'same').map(line)).toEqual(rows);
    } finally {
      tree.remove();
    }
  });

  test('of each kind is there', () => {
    expect(trees.length).toBeGreaterThanOrEqual(30);
    expect(new Set(trees.map(({ name }) => name)).size).toBe(trees.length);
  });
});
