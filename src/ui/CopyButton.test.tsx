// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CopyButton } from './CopyButton';

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.resolve() },
  });
});
afterEach(() => vi.useRealTimers());

test('a second press restarts the time of the feedback', async () => {
  render(<CopyButton text={() => 'a'} what="request id" />);
  const button = screen.getByRole('button');
  const press = (): Promise<void> => act(async () => void fireEvent.click(button));
  const pass = (time: number): void => act(() => void vi.advanceTimersByTime(time));
  await press();
  expect(button.textContent).toBe('Copied request id');
  pass(1500);
  await press();
  pass(1500);
  expect(button.textContent).toBe('Copied request id');
  pass(500);
  expect(button.textContent).toBe('Copy request id');
});
