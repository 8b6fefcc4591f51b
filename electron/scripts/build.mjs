// Builds dist/: main.js (ESM), preload.cjs (one CommonJS file, as a sandboxed preload must be), serve.js (ESM) and
// renderer/. `--only=main,preload,serve,renderer` builds a part.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { sourceStamp, stampFile } from './source-stamp.mjs'

/** The folder of this project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** dockerode reads .proto files from beside itself, and its ssh client has native parts: they stay packages. */
const external = ['electron', 'dockerode', 'docker-modem', 'ssh2', '@grpc/grpc-js']

/** Bundled CommonJS packages still ask for node's own modules with `require`, which an ES module has not got. */
const requireForEsm =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
}

/** What esbuild makes, by name. */
export const bundles = {
  main: {
    ...shared,
    entryPoints: ['electron/main/index.ts'],
    outfile: 'dist/main.js',
    format: 'esm',
    banner: { js: requireForEsm },
  },
  preload: {
    ...shared,
    entryPoints: ['electron/preload/index.ts'],
    outfile: 'dist/preload.cjs',
    format: 'cjs',
  },
  serve: {
    ...shared,
    entryPoints: ['electron/server/serve.ts'],
    outfile: 'dist/serve.js',
    format: 'esm',
    banner: { js: requireForEsm },
  },
}

/** Builds the page with vite into dist/renderer. */
async function buildRenderer() {
  const vite = await import('vite')
  await vite.build({
    configFile: `${root}renderer/vite.config.ts`,
    root: `${root}renderer`,
    logLevel: 'warn',
    // The page comes from this machine: the size of a chunk costs no download.
    build: { outDir: `${root}dist/renderer`, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  })
}

/** Builds the named parts (all of them without names); the stamp that ensureBuild compares is written after a whole build. */
export async function buildAll(only = [...Object.keys(bundles), 'renderer']) {
  const stamp = sourceStamp()
  mkdirSync(`${root}dist`, { recursive: true })
  rmSync(stampFile, { force: true })
  const results = await Promise.allSettled(
    only.map((name) => (name === 'renderer' ? buildRenderer() : esbuild.build(bundles[name]))),
  )
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [`${only[index]}: ${result.reason?.message ?? result.reason}`] : [],
  )
  if (failures.length > 0) throw new Error(failures.join('\n'))
  if (only.length === Object.keys(bundles).length + 1) writeFileSync(stampFile, stamp)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  const started = performance.now()
  await buildAll(only?.split(',')).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
