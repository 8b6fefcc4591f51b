import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { type Backend, createBackend } from '../backend'
import type { SettleTimes } from '../containers/recreate/settle'
import type { BackendRouter } from '../router'

/** A backend on a real engine, asked as the page asks it but without a carrier between. */
export interface TestBackend {
  readonly backend: Backend
  readonly rpc: RouterClient<BackendRouter>
  readonly dataDir: string
  /** Runs a command and answers its ended entry. */
  run(command: Command): Promise<ActivityEntry>
  stop(): Promise<void>
}

let runs = 0

/** Starts a backend for tests and waits until it is connected to the engine at `host`. */
export async function startBackend(
  host: string,
  dataDir = mkdtempSync(join(tmpdir(), 'gantry-data-')),
  settling?: SettleTimes,
): Promise<TestBackend> {
  const backend = createBackend({
    mode: 'browser',
    version: '0.0.0',
    dataDir,
    env: { DOCKER_HOST: host, HOME: '/nonexistent' },
    versions: {},
    ...(settling ? { settling } : {}),
  })
  const rpc = createRouterClient(backend.router)
  for await (const { state } of await rpc.engine.watch()) if (state === 'connected') break
  return {
    backend,
    rpc,
    dataDir,
    run: (command) => rpc.activity.run({ id: `test-run-${++runs}`, command }),
    async stop() {
      await backend.dispose()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
