import { readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TerminalRequest } from '#shared/contract/terminals'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import { connectEngine } from '../engine/connect'
import type { EngineConnection } from '../engine/engine'
import type { Session } from './session'
import { createTerminals, type Terminals } from './terminals'

const missing = dockerdMissing()

/** Reads a session's output in the background. */
function listen(session: Session): { text: () => string; bytes: () => number; ended: Promise<void> } {
  const parts: Buffer[] = []
  let size = 0
  const read = async (): Promise<void> => {
    for await (const part of session.read().body) {
      size += part.length
      if (size < 1e6) parts.push(Buffer.from(part))
    }
  }
  return { text: () => Buffer.concat(parts).toString(), bytes: () => size, ended: read() }
}

async function endOf(session: Session): Promise<unknown> {
  let last: unknown
  for await (const state of session.watch()) last = state
  return last
}

describe.skipIf(missing)(`terminals on a real engine${missing ? `: ${missing}` : ''}`, () => {
  let engine: PrivateDockerd
  let connection: EngineConnection
  let terminals: Terminals

  const start = async (name: string, ...options: string[]): Promise<string> => {
    await engine.docker('run', '-d', '--name', name, ...options, engine.busybox, 'sleep', '1000000')
    return (await engine.docker('inspect', '-f', '{{.Id}}', name)).trim()
  }
  const open = (containerId: string, request: Partial<TerminalRequest> = {}): Promise<Session> =>
    terminals.open({ containerId, mode: 'exec', cols: 80, rows: 24, ...request })
  const processes = (name: string): Promise<string> => engine.docker('top', name, '-o', 'pid,args')

  beforeAll(async () => {
    engine = await startDockerd()
    connection = connectEngine({ env: { DOCKER_HOST: engine.host } })
    await until(() => connection.status.state === 'connected')
    terminals = createTerminals(connection)
  })
  afterAll(async () => {
    await terminals?.dispose()
    connection?.dispose()
    await engine?.stop()
  })

  it('finds a shell, has a real terminal, follows its size and tells the exit code', async () => {
    const id = await start('shell')
    const session = await open(id)
    expect(session.facts).toMatchObject({
      containerName: 'shell',
      user: 'root',
      command: ['ash'],
      isTty: true,
    })
    const output = listen(session)
    // Asked again and again: the size reaches a terminal a moment after its start.
    const tells = (line: string, words: string): Promise<true> =>
      until(async () => {
        await session.write(`${line}\n`)
        await delay(100)
        return output.text().includes(words)
      }, words)
    await tells('echo $TERM-$LANG; stty size', 'xterm-256color-C.UTF-8\r\n24 80\r\n')
    for (let cols = 90; cols <= 132; cols += 1) session.resize(cols, 43)
    await tells('stty size', '43 132\r\n')
    session.resize(0, 65_535)
    await tells('stty size', '1000 2\r\n')
    await session.write('exit 42\n')
    expect(await endOf(session)).toEqual({ state: 'exited', exitCode: 42 })
    await output.ended
    await expect(session.write('x')).rejects.toMatchObject({ code: 'not-running' })
  })

  it('runs what it is asked to, as whom, where and with what environment', async () => {
    const id = await start('asked')
    const session = await open(id, {
      command: [
        'sh',
        '-c',
        'echo $(id -u) $(pwd) $NAME; printf "\\355\\225"; sleep 0.1; printf "\\234"; exit 7',
      ],
      user: '1000',
      workdir: '/tmp',
      env: ['NAME=값'],
    })
    const output = listen(session)
    expect(await endOf(session)).toEqual({ state: 'exited', exitCode: 7 })
    await output.ended
    expect(output.text()).toBe('1000 /tmp 값\r\n한')
    expect(session.facts.user).toBe('1000')
  })

  it('tells a command that is not there by its exit code and the words of the engine', async () => {
    const id = await start('nope')
    const session = await open(id, { command: ['nope'] })
    const output = listen(session)
    expect(await endOf(session)).toMatchObject({ state: 'exited', exitCode: expect.toBeOneOf([126, 127]) })
    await output.ended
    expect(output.text()).toContain('not found')
  })

  it('says so where there is no shell, is not running, or is paused', async () => {
    const id = await start('bare')
    await engine.docker('exec', 'bare', 'busybox', 'rm', '/bin/sh', '/bin/ash')
    await expect(open(id)).rejects.toMatchObject({
      code: 'no-shell',
      message: expect.stringContaining('bash, ash, sh'),
    })
    // Without a shell there is nothing to send a signal with: an interrupt ends it.
    const command = await open(id, { command: ['sleep', '8765'] })
    await until(async () => (await processes('bare')).includes('sleep 8765'))
    expect(await terminals.close(command.facts.id)).toBe(false)
    expect(await processes('bare')).not.toContain('sleep 8765')
    await engine.docker('pause', 'bare')
    await expect(open(id)).rejects.toMatchObject({ code: 'paused' })
    await engine.docker('unpause', 'bare')
    await engine.docker('stop', '-t', '0', 'bare')
    await expect(open(id)).rejects.toMatchObject({ code: 'not-running' })
  })

  it('leaves no process behind when it is closed, whatever runs in it', async () => {
    const id = await start('closed')
    const idle = await open(id)
    const busy = await open(id)
    await busy.write('trap "" HUP; sleep 4321 & sleep 5432\n')
    const other = await open(id, { user: '1000', command: ['sleep', '6543'] })
    await until(async () => (await processes('closed')).includes('sleep 5432'))
    for (const session of [idle, busy, other]) {
      expect(await terminals.close(session.facts.id)).toBe(false)
    }
    expect((await processes('closed')).trim().split('\n')).toHaveLength(2)
    expect(terminals.list().filter((session) => session.facts.request.containerId === id)).toEqual([])
  })

  it('tells a stopped or restarted container from an exit', async () => {
    const id = await start('stops')
    const [stopped, restarted] = [await open(id), await open(id)]
    await engine.docker('kill', 'stops')
    expect(await endOf(stopped)).toEqual({ state: 'container-stopped', exitCode: 137 })
    expect(await endOf(restarted)).toMatchObject({ state: 'container-stopped' })
    await engine.docker('start', 'stops')
    const again = await open(id)
    await engine.docker('restart', '-t', '0', 'stops')
    expect(await endOf(again)).toMatchObject({ state: 'container-stopped' })
  })

  it('attaches to the main process, with a terminal or without, and leaves it running', async () => {
    const line =
      'while read -r text && [ $text != end ]; do echo "got $text"; done; echo over; sleep 0.2; exit 3'
    for (const name of ['with-tty', 'without']) {
      const flags = name === 'with-tty' ? '-dit' : '-di'
      await engine.docker('run', flags, '--name', name, engine.busybox, 'sh', '-c', line)
      const containerId = (await engine.docker('inspect', '-f', '{{.Id}}', name)).trim()
      const first = await open(containerId, { mode: 'attach' })
      expect(first.facts).toMatchObject({ isTty: name === 'with-tty', hasInput: true, command: [] })
      const output = listen(first)
      await first.write('one\r')
      await until(() => output.text().includes('got one'))
      await terminals.close(first.facts.id)
      const second = await open(containerId, { mode: 'attach' })
      const more = listen(second)
      await second.write('two\r')
      await until(() => more.text().includes('got two'))
      await second.write('end\r')
      expect(await endOf(second)).toEqual({ state: 'container-stopped', exitCode: 3 })
      expect(more.text()).toContain('over')
    }
  })

  it('ends the input of a process without a terminal, and gets what it says after that', async () => {
    await engine.docker('create', '-i', '--name', 'counts', engine.busybox, 'sh', '-c', 'cat | wc -c')
    await engine.docker('start', 'counts')
    const containerId = (await engine.docker('inspect', '-f', '{{.Id}}', 'counts')).trim()
    const session = await open(containerId, { mode: 'attach' })
    const output = listen(session)
    await session.write('four\x04')
    expect(await endOf(session)).toEqual({ state: 'container-stopped', exitCode: 0 })
    await output.ended
    expect(output.text().trim()).toBe('4')
  })

  it('holds a flood back while its reader is paused, and still hears Ctrl-C', async () => {
    const id = await start('flood')
    const session = await open(id)
    const reader = session.read().body.getReader()
    await session.write('yes\n')
    await reader.read()
    await delay(500)
    const before = process.memoryUsage().rss
    await delay(1_500)
    expect(process.memoryUsage().rss - before).toBeLessThan(30e6)
    await session.write('\x03')
    await session.write('echo the-$((40 + 2))-end\n')
    let tail = ''
    while (!tail.includes('the-42-end\r\n')) {
      const { value } = await reader.read()
      tail = (tail + Buffer.from(value ?? []).toString()).slice(-2000)
    }
  })

  it('opens and closes 50 without leaving anything open', async () => {
    const id = await start('many')
    await terminals.close((await open(id)).facts.id)
    const streams = connection.streamCounts().terminals
    const files = readdirSync('/proc/self/fd').length
    for (let round = 0; round < 5; round += 1) {
      const opened = await Promise.all(Array.from({ length: 10 }, () => open(id)))
      await Promise.all(opened.map((session) => terminals.close(session.facts.id)))
    }
    // Some of those counted before may have been on their way out.
    await until(() => connection.streamCounts().terminals <= streams)
    await until(() => readdirSync('/proc/self/fd').length <= files + 2)
    expect((await processes('many')).trim().split('\n')).toHaveLength(2)
  })

  it('says "lost", never "exited", when the engine is killed', async () => {
    const id = await start('lost')
    const session = await open(id)
    const output = listen(session)
    await until(() => output.bytes() > 0)
    await engine.kill9()
    expect(await endOf(session)).toMatchObject({ state: 'lost' })
    await engine.restart()
    await until(() => connection.status.state === 'connected')
    await engine.docker('start', 'lost').catch(() => '')
    const next = await open(id)
    await next.write('exit 5\n')
    expect(await endOf(next)).toEqual({ state: 'exited', exitCode: 5 })
  })
})
