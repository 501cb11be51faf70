import { defineConfig } from 'vitest/config';

/** `unit`: beside the source. `content`: the Markdown against the contract. `build`: what the build left, and that mistakes fail it. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/scripts/**/*.test.ts'] },
      },
      {
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
