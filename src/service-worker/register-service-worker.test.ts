// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerServiceWorker } from './register-service-worker';

const postMessage = vi.fn();
const register = vi.fn(() => Promise.resolve({ active: { postMessage } }));
const idle: (() => void)[] = [];

beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { register } });
  idle.length = 0;
  register.mockClear();
  postMessage.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  Object.defineProperty(navigator, 'connection', { configurable: true, value: undefined });
});

const connection = (value: object): void => {
  Object.defineProperty(navigator, 'connection', { configurable: true, value });
};

test('it is registered once the browser is idle, below the site’s base', () => {
  registerServiceWorker('/docs/');
  expect(register).not.toHaveBeenCalled();
  idle.forEach((callback) => callback());
  expect(register).toHaveBeenCalledExactlyOnceWith('/docs/sw.js', {
    scope: '/docs/',
    updateViaCache: 'none',
  });
});

test('a worker that is already active is notified, so that the kill switch runs again', async () => {
  registerServiceWorker('/');
  idle.forEach((callback) => callback());
  await vi.waitFor(() => expect(postMessage).toHaveBeenCalledExactlyOnceWith('registered'));
});

test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
  'not with %o',
  (value) => {
    connection(value);
    registerServiceWorker('/');
    expect(idle).toEqual([]);
    expect(register).not.toHaveBeenCalled();
  },
);

test('with a good connection it is', () => {
  connection({ saveData: false, effectiveType: '4g' });
  registerServiceWorker('/');
  expect(idle).toHaveLength(1);
});
