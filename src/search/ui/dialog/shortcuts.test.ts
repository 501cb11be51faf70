import { expect, test } from 'vitest';
import { isSearchShortcut } from './shortcuts';

const press = { key: '/', ctrlKey: false, metaKey: false, altKey: false };

test.each([
  [press, 'page', 'on', true],
  [press, 'page', 'off', false],
  [press, 'field', 'on', false],
  [{ ...press, ctrlKey: true }, 'page', 'on', false],
  [{ ...press, key: 'k' }, 'page', 'on', false],
  [{ ...press, key: 'k', ctrlKey: true }, 'field', 'off', true],
  [{ ...press, key: 'K', metaKey: true }, 'page', 'on', true],
  [{ ...press, key: 'k', ctrlKey: true, altKey: true }, 'page', 'on', false],
] as const)('%o in a %s, with / %s, opens: %s', (key, where, slash, opens) =>
  expect(isSearchShortcut(key, where === 'field', slash === 'on')).toBe(opens),
);
