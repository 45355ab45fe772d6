import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  // A browser with an extension is a whole browser of its own: files run side by side, tests within one in turn.
  // Three for two cores: the long journeys mostly wait for the second between two requests to a panel.
  workers: 3,
  fullyParallel: false,
  // A test that fails now and then has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Two browsers on two cores: what is awaited comes, sometimes late.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
