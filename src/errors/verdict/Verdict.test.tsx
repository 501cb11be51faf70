// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Verdict } from './Verdict';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

const start = Date.parse('2026-11-22T10:00:00Z');
const open = (hash: string): void => window.history.replaceState(null, '', `/${hash}`);
const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000));
const timer = (): string | null => screen.getByRole('timer').textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  open('');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('the plain verdict on the server, without parameters, or with hostile ones; an unknown code throws', () => {
  const plain = renderToString(<Verdict code="throttled" />);
  expect(plain).toContain('Yes, after <code>wait_seconds</code>');
  expect(plain).toContain('Do not loop.');
  expect(plain).not.toContain('link');
  open('#wait_seconds=42');
  expect(renderToString(<Verdict code="throttled" />)).toBe(plain);
  for (const hash of [
    '',
    '#scope-used-up',
    '#wait_seconds=-1&detail=%&x=y',
    `#detail=${'a'.repeat(1e6)}`,
  ]) {
    open(hash);
    expect(render(<Verdict code="throttled" />).container.innerHTML).toBe(plain);
    cleanup();
  }
  expect(() => renderToString(<Verdict code="nope" />)).toThrow('Unknown error code "nope"');
});

test('the wait counts down from the opening of the page, and says so', () => {
  open('#wait_seconds=62');
  const { container } = render(<Verdict code="throttled" />);
  expect(timer()).toBe('Retry in 1:02 min');
  expect(container.textContent).toContain('Counted from when this page was opened');
  expect(container.textContent).toContain('at 10:01:02 UTC');
  expect(container.textContent).toContain('Retry from 2026-11-22 10:01:02 UTC');
  pass(20);
  expect(timer()).toBe('Retry in 42 s');
  expect(container.querySelector('[data-over]')).toBeNull();
  expect(container.textContent).toContain('Wait, then send one request.');
  pass(42);
  expect(container.textContent).toContain('Send one request. Do not loop.');
  expect(container.textContent).not.toMatch(/Wait, then|never earlier/);
  expect(timer()).toBe('You can retry now');
  expect(container.querySelector('[data-over] svg')).not.toBeNull();
  expect(container.textContent).toContain('since 10:01:02 UTC');
  expect(vi.getTimerCount()).toBe(0);
});

test('it counts from the response where the link gives its time; a past wait is over', () => {
  open('#wait_seconds=42&at=2026-11-22T09:59:30Z');
  const { container } = render(<Verdict code="throttled" />);
  expect(timer()).toBe('Retry in 12 s');
  expect(container.textContent).toContain('Counted from the response');
  expect(container.textContent).toContain('2026-11-22 09:59:30 UTC');
  expect(container.textContent).toContain('at 10:00:12 UTC');
  cleanup();
  open('#wait_seconds=42&at=2020-01-01T00:00:00Z');
  render(<Verdict code="throttled" />);
  expect(timer()).toBe('You can retry now');
});

test('a time ahead of the clock does not lengthen the wait', () => {
  open('#wait_seconds=42&at=9999-01-01T00:00:00Z');
  const { container } = render(<Verdict code="throttled" />);
  expect(timer()).toBe('Retry in 42 s');
  expect(container.textContent).toContain('ahead of this device’s clock');
});

test('screen readers seldom hear of it', () => {
  open('#wait_seconds=90');
  render(<Verdict code="throttled" />);
  const heard = [screen.getByRole('status').textContent];
  for (let second = 0; second < 95; second += 1) {
    pass(1);
    const text = screen.getByRole('status').textContent;
    if (text !== heard.at(-1)) heard.push(text);
  }
  expect(heard).toEqual([
    '',
    'Retry in at most 60 s',
    'Retry in at most 30 s',
    'Retry in at most 10 s',
    'You can retry now',
  ]);
});

test('where waiting does not help no countdown runs', () => {
  open('#wait_seconds=42');
  const { container } = render(<Verdict code="authentication_failed" />);
  expect(screen.queryByRole('timer')).toBeNull();
  expect(container.textContent).toContain('Waiting alone does not fix this error');
});

test('a wait that ends on another day is shown with its date', () => {
  open('#wait_seconds=50400');
  const { container } = render(<Verdict code="throttled" />);
  expect(container.textContent).toContain('at 2026-11-23 00:00:00 UTC');
});

test('values are shown as text, the request id with a button to copy it', () => {
  open(
    `#request_id=a1-b2&field=payer&detail=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  );
  const { container } = render(<Verdict code="validation_error" />);
  expect(screen.getByText('a1-b2').tagName).toBe('CODE');
  expect(screen.getByText('payer').tagName).toBe('CODE');
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('button', { name: /request id/ })).toBeTruthy();
});

test.each([
  ['throttled', 429, null],
  ['throttled', 403, 'but throttled comes with 429'],
  ['throttled', 418, 'but throttled comes with 429'],
  ['error', 418, null],
  ['error', 503, null],
  ['error', 404, 'but error is for statuses without a code of their own'],
])('%s with status %i', (code, status, objection) => {
  open(`#status=${status}`);
  const { container } = render(<Verdict code={code} />);
  expect(container.textContent).toContain(String(status));
  if (objection === null) expect(container.textContent).not.toContain(', but ');
  else expect(container.textContent).toContain(objection);
});

test('a change of the fragment is followed', () => {
  const { container } = render(<Verdict code="throttled" />);
  const go = (hash: string): void =>
    act(() => {
      open(hash);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
  go('#wait_seconds=5');
  expect(timer()).toBe('Retry in 5 s');
  go('#wait_seconds=9');
  expect(timer()).toBe('Retry in 9 s');
  go('#scope-used-up');
  expect(screen.queryByRole('timer')).toBeNull();
  expect(container.textContent).not.toContain('link');
});
