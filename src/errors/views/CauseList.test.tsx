// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { causes } from '../causes';
import { CauseList } from './CauseList';

vi.mock('@theme/Heading', () => import('../../../tests/support/docusaurus/Heading'));

test.each(errors)('every cause of $code has its anchor, evidence, fix and proof', ({ code }) => {
  const { container } = render(<CauseList code={code} />);
  expect(causes[code].length).toBeGreaterThan(0);
  expect([...container.querySelectorAll('h3')].map(({ id }) => id)).toEqual(
    causes[code].map(({ id }) => id),
  );
  const plain = (text: string): string => text.replace(/`/g, '');
  for (const { title, evidence, fix, proof } of causes[code])
    for (const part of [title, evidence, fix, proof])
      expect(container.textContent).toContain(plain(part));
});

test('an unknown code throws and names the known ones', () => {
  expect(() => renderToString(<CauseList code="" />)).toThrow('Use one of: validation_error');
});
