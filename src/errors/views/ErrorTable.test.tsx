// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { ErrorTable } from './ErrorTable';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

test('the table has a row per code with links to its page and its status', () => {
  render(<ErrorTable />);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(
    errors.map(({ code }) => code),
  );
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  for (const { code, status } of errors) {
    expect(hrefs).toContain(`/errors/${code}/`);
    if (status !== null) expect(hrefs).toContain(`/errors/${status}/`);
  }
});
