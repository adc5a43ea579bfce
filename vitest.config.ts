import { defineConfig } from 'vitest/config';
import { keepCompiled } from './scripts/shell/disk/keep-compiled.ts';
import { BROWSERS } from './tests/browser/launch-chromium.ts';
import { PATIENCE_MS } from './tests/patience.ts';

// Many processes of the tests load the same modules.
keepCompiled();

/** Nothing here is a race against the clock. */
const PATIENT = {
  testTimeout: PATIENCE_MS * 1.25,
  hookTimeout: PATIENCE_MS * 1.25,
  expect: { poll: { timeout: PATIENCE_MS } },
};
/** Files share their workers, one for each processor: most of a file's time goes into loading what is tested. */
const SHARED = { ...PATIENT, isolate: false, maxWorkers: '100%' };

/**
 * A project per kind of test, from the quickest to the slowest; `npm test -- --project unit` runs one of them.
 * `site` and `browser` read sites built before their first test.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { ...SHARED, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          ...SHARED,
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          setupFiles: ['tests/properties/setup.ts'],
        },
      },
      { test: { ...SHARED, name: 'seeds', include: ['tests/seeds/**/*.test.ts'] } },
      {
        test: {
          ...SHARED,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-site.ts'],
        },
      },
      {
        test: {
          ...SHARED,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build-site.ts', 'tests/browser/launch-chromium.ts'],
          // Each worker has a browser of its own. After the others, when the processors are free.
          maxWorkers: BROWSERS,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
