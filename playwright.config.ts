import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/fixtures/launch-app'
import type { ShellOptions } from './e2e/fixtures/test'

/** What happens in the page alone, whatever carries its questions, is tried in one shell. */
const pageOnly = 'command-bar container-page containers images networks pages run volumes'
  .split(' ')
  .map((name) => `**/${name}.spec.ts`)

// The other specs run through both shells. A name that begins with `shell-` or `server-` belongs to one of them.
export default defineConfig<ShellOptions>({
  testDir: 'e2e',
  testMatch: ['specs/**/*.spec.ts', 'packaging/**/*.spec.ts'],
  globalSetup: './e2e/fixtures/temp-folder.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  workers: 1,
  // Rather long: on a busy machine a page is checked for a minute, and only what fails waits this long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    launchOptions: chromiumOptions,
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
  },
  projects: [
    { name: 'desktop', use: { shell: 'desktop' }, testIgnore: ['**/server-*.spec.ts', ...pageOnly] },
    { name: 'server', use: { shell: 'server' }, testIgnore: ['**/shell-*.spec.ts', 'packaging/**'] },
  ],
})
