import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { 'wxt/browser': 'webextension-polyfill' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
  },
})
