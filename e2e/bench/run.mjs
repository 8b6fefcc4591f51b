// `npm run bench [-- topic ...]`: bundles the measurements and runs them on a private engine.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuild, ensureDependencies, ensureTestPackages } from '../../electron/scripts/setup.mjs'

await ensureDependencies()
await ensureTestPackages()
await ensureBuild()

const root = fileURLToPath(new URL('../..', import.meta.url))
const { build } = await import('esbuild')
const outfile = `${root}.cache/bench.mjs`
await build({
  absWorkingDir: root,
  entryPoints: ['e2e/bench/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
