// Checks each folder with its own tsconfig: that is what keeps Node types out of the page and DOM types out of Node.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = ['shared', 'electron', 'renderer', 'e2e'].map((folder) => {
  const { status } = spawnSync('node_modules/.bin/tsc', ['-p', folder], { cwd: root, stdio: 'inherit' })
  return status === 0
})
process.exit(results.every(Boolean) ? 0 : 1)
