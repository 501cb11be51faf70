// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mendFragment } from './mend-fragment';
import './guard-fragment';

test.each([
  ['', ''],
  ['#', '#'],
  ['#header-missing', '#header-missing'],
  ['#wait_seconds=42&detail=a%20b', '#wait_seconds=42&detail=a%20b'],
  ['#detail=%E0%A4%A', ''],
  ['#%', ''],
  ['#wait_seconds=42&detail=%zz&status=429', '#wait_seconds=42&status=429'],
  ['#a=%E0&b=%A4%A4', ''],
])('%s becomes %s', (hash, mended) => {
  expect(mendFragment(hash)).toBe(mended);
  expect(() => decodeURIComponent(mended)).not.toThrow();
});

test('the address is mended before a later listener reads it', () => {
  const seen: string[] = [];
  window.addEventListener('popstate', () => seen.push(window.location.hash));
  window.history.pushState(null, '', '#wait_seconds=42&detail=%');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(seen).toEqual(['#wait_seconds=42']);
});
