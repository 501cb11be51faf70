// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checklist } from './Checklist';
import { checklists } from './checklists';

vi.mock('@docusaurus/Link', () => import('../../tests/support/docusaurus/Link'));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const checkedCount = (): number =>
  screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked).length;

test('the server renders every item; an unknown id throws', () => {
  for (const { id, items } of checklists) {
    expect(renderToString(<Checklist id={id} />).match(/type="checkbox"/g)).toHaveLength(
      items.length,
    );
  }
  expect(() => renderToString(<Checklist id="quik" />)).toThrow('Unknown checklist "quik"');
});

test('checked items are counted, stored and reset', () => {
  render(<Checklist id="permission" />);
  fireEvent.click(screen.getAllByRole('checkbox')[1]!);
  expect(screen.getByRole('status').textContent).toBe('1 of 7 done');
  cleanup();
  render(<Checklist id="permission" />);
  expect(checkedCount()).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: /^Reset/ }));
  expect(checkedCount()).toBe(0);
  expect(localStorage.length).toBe(0);
});

test('changes in another window are followed', () => {
  render(<Checklist id="quick" />);
  localStorage.setItem('checklist-quick', '["code"]');
  fireEvent(window, new StorageEvent('storage', { key: 'checklist-quick' }));
  expect(checkedCount()).toBe(1);
});
