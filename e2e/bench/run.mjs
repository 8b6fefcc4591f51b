// `npm run bench [-- topic ...]`: bundles the measurements and runs them on a private engine.
import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuild, ensureDependencies, ensureTestPackages } from '../../electron/scripts/setup.mjs'

await ensureDependencies()
await ensureTestPackages()
await ensureBuild()

/** A bundled file still finds what lies beside its source. */
const ownPlace = {
  name: 'own-place',
  setup(build) {
    build.onLoad({ filter: /\/e2e\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }))
  },
}

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
  plugins: [ownPlace],
  outfile,
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
