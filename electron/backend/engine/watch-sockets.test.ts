import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../../../e2e/fixtures/until'
import { watchSockets } from './watch-sockets'

test('tells of its own sockets, not of their neighbours, and stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-watch-'))
  let calls = 0
  const stop = watchSockets([join(folder, 'docker.sock'), '/nonexistent/docker.sock'], () => {
    calls++
  })
  try {
    writeFileSync(join(folder, 'other'), '')
    writeFileSync(join(folder, 'docker.sock'), '')
    await until(() => calls > 0, 'a call')
    stop()
    const before = calls
    rmSync(join(folder, 'docker.sock'))
    writeFileSync(join(folder, 'docker.sock'), '')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(calls).toBe(before)
  } finally {
    stop()
    rmSync(folder, { recursive: true })
  }
})
