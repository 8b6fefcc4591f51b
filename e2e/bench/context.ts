import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchServer } from '../fixtures/launch-app'
import type { PrivateDockerd } from '../fixtures/private-dockerd'
import type { BenchApp, BenchContext } from './bench'

/** The context of one topic; `dispose` closes whatever it opened. */
export function benchContext(engine: PrivateDockerd): BenchContext & { dispose(): Promise<void> } {
  const opened = new Set<BenchApp>()
  return {
    engine,
    timeDocker: (...args) => timeProcess('docker', args, { ...process.env, DOCKER_HOST: engine.host }),
    async openApp() {
      const dataDir = await mkdtemp(join(tmpdir(), 'gantry-bench-'))
      const server = await launchServer({ dockerHost: engine.host, dataDir })
      await server.page.getByRole('grid').waitFor()
      const app: BenchApp = {
        page: server.page,
        origin: server.origin,
        serverPid: server.pid,
        async close() {
          if (!opened.delete(app)) return
          await server.close()
          await rm(dataDir, { recursive: true, force: true })
        },
      }
      opened.add(app)
      return app
    },
    async dispose() {
      for (const app of opened) await app.close()
    },
  }
}

function timeProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}
