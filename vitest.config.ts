import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './checks/closing-line-reporter.ts'],
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts', 'bench/**/*.test.ts'], exclude: ['**/*.browser.test.ts'] },
      },
      { test: { name: 'browser', include: ['src/**/*.browser.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'house', include: ['checks/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
