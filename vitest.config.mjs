import { defineConfig } from 'vitest/config';

/**
 * `unit`: beside the source. `content`: the Markdown against the contract. `samples`: every sample
 * against the sandbox. `clients`: the pages' clients under load and faults. `framework`: the sandbox against
 * Django REST Framework, and the links from its errors. `build`: the built files,
 * and mistakes that must fail the build. `hosting`: the build behind real servers.
 */
export default defineConfig({
  // Docusaurus resolves these itself; tests replace them with vi.mock.
  resolve: {
    alias: [
      {
        find: /^@docusaurus\/([A-Za-z]+)$/,
        replacement: '@docusaurus/core/lib/client/exports/$1.js',
      },
      { find: /^@theme\/(.+)$/, replacement: '@docusaurus/theme-classic/lib/theme/$1' },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/scripts/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'samples',
          include: ['tests/samples/**/*.test.ts'],
          testTimeout: 120_000,
          maxConcurrency: 4,
        },
      },
      {
        extends: true,
        test: {
          name: 'clients',
          include: ['tests/clients/**/*.test.ts'],
          testTimeout: 60_000,
          maxConcurrency: 10,
        },
      },
      {
        extends: true,
        test: {
          name: 'framework',
          include: ['tests/framework/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosting',
          include: ['tests/hosting/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
