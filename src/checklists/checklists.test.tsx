// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checklist } from './Checklist';
import { checklists } from './checklists';
import { readTicks, writeTicks } from './ticks';
import { validateChecklists } from './validate-checklists';

vi.mock('@docusaurus/Link', () => ({
  default: ({ to, children }: { to: string; children: React.ReactNode }) => (
    <a href={to}>{children}</a>
  ),
}));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const ticked = (): number =>
  screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked).length;

test('the checklists are valid, and a broken one is named', () => {
  expect(() => validateChecklists()).not.toThrow();
  const [first, ...rest] = checklists;
  const twice = [{ ...first!, items: [first!.items[0]!, first!.items[0]!] }, ...rest];
  expect(() => validateChecklists(twice)).toThrow(/"status": duplicate id/);
});

test('the server renders every item; an unknown id throws', () => {
  for (const { id, items } of checklists) {
    expect(renderToString(<Checklist id={id} />).match(/type="checkbox"/g)).toHaveLength(
      items.length,
    );
  }
  expect(() => renderToString(<Checklist id="quik" />)).toThrow('Unknown checklist "quik"');
});

test('ticks are counted, remembered and reset', () => {
  render(<Checklist id="permission" />);
  fireEvent.click(screen.getAllByRole('checkbox')[1]!);
  expect(screen.getByRole('status').textContent).toBe('1 of 7 done');
  cleanup();
  render(<Checklist id="permission" />);
  expect(ticked()).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: /^Reset/ }));
  expect(ticked()).toBe(0);
  expect(localStorage.length).toBe(0);
});

test('another window’s ticks are followed', () => {
  render(<Checklist id="quick" />);
  localStorage.setItem('checklist-quick', '["code"]');
  fireEvent(window, new StorageEvent('storage', { key: 'checklist-quick' }));
  expect(ticked()).toBe(1);
});

test('broken, foreign and closed storage is no error', () => {
  const items = ['a', 'b'];
  for (const stored of ['{', 'null', '{"a":1}', '["<b>",7,"b"]']) {
    localStorage.setItem('checklist-x', stored);
    expect([...readTicks(() => localStorage, 'x', items)]).toEqual(
      stored.includes('"b"]') ? ['b'] : [],
    );
  }
  const closed = () => ({
    getItem: () => {
      throw new Error('closed');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  });
  const blocked = () => {
    throw new Error('blocked');
  };
  expect(readTicks(closed, 'x', items).size).toBe(0);
  expect(readTicks(blocked, 'x', items).size).toBe(0);
  expect(() => writeTicks(blocked, 'x', new Set(items))).not.toThrow();
  expect(() => writeTicks(closed, 'x', new Set(items))).not.toThrow();
});
