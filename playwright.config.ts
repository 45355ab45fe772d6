import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each worker has a browser of its own, which is made new before each test: any test may run beside any other.
  fullyParallel: true,
  // Four for two cores: the long journeys mostly wait for the second between two requests to a panel.
  workers: 4,
  // A test that fails now and then has found something.
  retries: 0,
  forbidOnly: true,
  // A busy machine draws slowly, and nothing here is measured.
  timeout: 120_000,
  // Two browsers on two cores: what is awaited comes, sometimes late.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
