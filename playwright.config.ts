import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/fixtures/launch-app'
import type { ShellOptions } from './e2e/fixtures/test'

// The same specs through both shells. A name that begins with `desktop-`, `shell-` or `server-` belongs to one of them.
export default defineConfig<ShellOptions>({
  testDir: 'e2e',
  testMatch: ['specs/**/*.spec.ts', 'packaging/**/*.spec.ts'],
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    launchOptions: chromiumOptions,
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
  },
  projects: [
    { name: 'desktop', use: { shell: 'desktop' }, testIgnore: '**/server-*.spec.ts' },
    { name: 'server', use: { shell: 'server' }, testIgnore: ['**/shell-*.spec.ts', 'packaging/**'] },
  ],
})
