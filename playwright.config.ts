import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [
    { name: 'window', testDir: 'tests/e2e' },
    { name: 'packaged', testDir: 'tests/packaged' },
  ],
  outputDir: 'test-results',
  // Each test runs an application of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
