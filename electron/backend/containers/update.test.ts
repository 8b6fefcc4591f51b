import { describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { readCommand } from '#shared/commands/read-line'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

describe.skipIf(dockerdMissing())('limits and restart policy of a container, changed while it runs', () => {
  const { engine, gantry } = engineAndBackend()

  const update = async (line: string) => {
    const read = readCommand(line)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const entry = await gantry.run(read.command as CommandOf<'container.update'>)
    return entry.results[0]
  }
  const show = (name: string, format: string): Promise<string> => engine.docker('inspect', '-f', format, name)
  const fields =
    '{{with .HostConfig}}{{.Memory}} {{.MemorySwap}} {{.NanoCpus}} {{.CpuShares}} {{.PidsLimit}} ' +
    '{{.RestartPolicy.Name}}:{{.RestartPolicy.MaximumRetryCount}} {{.CpusetCpus}}{{end}}'

  it('does what the docker CLI does for the same line, and leaves the rest alone', async () => {
    const options =
      '-m 64m --memory-swap 128m --cpus 0.5 --cpu-shares 512 --pids-limit 50 --restart on-failure:3 --cpuset-cpus 0'
    for (const name of ['ours', 'theirs'])
      await engine.docker('run', '-d', '--name', name, '--pids-limit', '99', 'busybox', 'sleep', '1000')
    for (const part of [options, '--restart no', '--pids-limit -1', '-m 32m']) {
      expect((await update(`docker update ${part} ours`))?.outcome).toBe('done')
      await engine.docker('update', ...part.split(' '), 'theirs')
      expect(await show('ours', fields)).toBe(await show('theirs', fields))
    }
    expect(await show('ours', '{{.HostConfig.Memory}} {{.HostConfig.CpuShares}}')).toBe('33554432 512')
  })

  it('says what the engine refuses', async () => {
    await engine.docker('run', '-d', '--rm', '--name', 'brief', '-m', '64m', 'busybox', 'sleep', '1000')
    expect((await update('docker update --restart always brief'))?.error?.message).toMatch(/AutoRemove/i)
    expect((await update('docker update -m 1g brief'))?.error?.message).toMatch(/memoryswap/i)
    expect((await update('docker update -m 1g nobody'))?.error?.code).toBe('not-found')
    expect(readCommand('docker update brief').ok).toBe(false)
  })
})
