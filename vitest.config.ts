import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left alone it keeps one processor free, which on a machine of two leaves one to work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './checks/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          setupFiles: ['./checks/property-seed.ts'],
          // What hangs is found all the same; what is slow on a machine with other work is no fault of it.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          globalSetup: ['./src/web/testing/build-once.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'house',
          include: ['checks/**/*.test.ts'],
          exclude: ['checks/endurance/**'],
          setupFiles: ['./checks/property-seed.ts'],
          testTimeout: 120_000,
        },
      },
      // What must hold however often it is tried; `npm run endurance` tries it in full.
      {
        test: {
          name: 'endurance',
          include: ['checks/endurance/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
