// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { causes } from '../causes';
import { CauseList } from './CauseList';

vi.mock('@docusaurus/useBrokenLinks', () => ({
  default: () => ({ collectAnchor: (id: string) => void anchors.push(id) }),
}));
const anchors: string[] = [];

test.each(errors)('every cause of $code has its anchor, evidence, fix and proof', ({ code }) => {
  const { container } = render(<CauseList code={code} />);
  expect(causes[code].length).toBeGreaterThan(0);
  const ids = causes[code].map(({ id }) => id).sort();
  expect([...container.querySelectorAll('details[id]')].map(({ id }) => id).sort()).toEqual(ids);
  expect(anchors.splice(0).sort()).toEqual(ids);
  const plain = (text: string): string => text.replace(/`/g, '');
  for (const { id, title, sign, evidence, fix, proof } of causes[code]) {
    const row = container.querySelector(`details#${id}`);
    expect(row?.querySelector('summary h3')?.textContent).toBe(plain(title));
    for (const part of [sign, evidence, fix, proof])
      expect(row?.textContent).toContain(plain(part));
  }
});

test('a long list is grouped in the order of its data, and only a single cause is open', () => {
  const { container } = render(<CauseList code="authentication_failed" />);
  const groups = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(groups.filter((name) => name !== 'Copy cause, fix and proof')).toEqual([
    'The header',
    'Login and refresh',
    'Webhook, health',
  ]);
  expect(container.querySelector('details[open]')).toBeNull();
  const single = render(<CauseList code="not_acceptable" />);
  expect(single.container.querySelector('details')?.open).toBe(true);
});

test('an unknown code throws and names the known ones', () => {
  expect(() => renderToString(<CauseList code="" />)).toThrow('Use one of: validation_error');
});
