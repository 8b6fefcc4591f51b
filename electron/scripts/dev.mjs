// `npm run dev`: serves the pages to a browser, rebuilds what changes, starts the server anew when its part changed and
// keeps its address and token, so that reloading the page is all there is to do.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './setup.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
await ensureDependencies()
const esbuild = await import('esbuild')
const vite = await import('vite')
const { bundles } = await import('./build.mjs')

const port = process.argv.includes('--port') ? process.argv[process.argv.indexOf('--port') + 1] : '4280'
// The first server writes its token there, its successors read it.
const tokenFile = `${root}.cache/dev-token`
mkdirSync(`${root}.cache`, { recursive: true })
let server = null
let isRendererBuilt = false

function restart() {
  if (!isRendererBuilt) return
  const start = () => {
    const flags = ['--port', port, '--no-open', '--token-file', tokenFile]
    server = spawn(process.execPath, ['--enable-source-maps', 'dist/serve.js', ...flags], {
      cwd: root,
      stdio: 'inherit',
    })
  }
  if (server === null || server.exitCode !== null) start()
  else {
    server.once('exit', start)
    server.kill('SIGTERM')
  }
}

const restartAfterBuild = {
  name: 'restart-after-build',
  setup(build) {
    build.onEnd((result) => {
      if (result.errors.length === 0) restart()
    })
  },
}

const watcher = await vite.build({
  configFile: `${root}renderer/vite.config.ts`,
  root: `${root}renderer`,
  mode: 'development',
  logLevel: 'warn',
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, watch: {}, minify: false, sourcemap: true },
})
watcher.on('event', (event) => {
  if (event.code !== 'END') return
  isRendererBuilt = true
  restart()
})
const context = await esbuild.context({ ...bundles.serve, plugins: [restartAfterBuild] })
await context.watch()

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server?.kill('SIGTERM')
    process.exit(0)
  })
}
