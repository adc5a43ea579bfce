import { defineConfig } from 'vitest/config';

/**
 * A project per kind of test, from the quickest to the slowest; `npm test -- --project unit` runs one of them.
 * `site` and `browser` read one build of the site, made before their first test.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          setupFiles: ['tests/properties/setup.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'seeds', include: ['tests/seeds/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-site.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build-site.ts', 'tests/browser/chromium.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A page that shares its processor with other pages starts to wait for itself.
          fileParallelism: false,
          // A machine that does something else as well may keep a browser waiting.
          retry: 1,
        },
      },
    ],
  },
});
