import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CommandOf, commandSchema } from '#shared/commands/index'
import { readCommand } from '#shared/commands/read-line'
import { arbitraryRun } from '#shared/commands/run/arbitrary-options.fixture'
import { conflictsOf } from '#shared/commands/run/conflicts'
import { commandOfForm } from './command-of-form'
import { readEnvBlock } from './env-block'
import { formOfCommand } from './form-of-command'
import { otherOptions } from './other-options'
import { newPairRow, newPortRow, newRunForm, newVolumeRow, type RunForm } from './run-form'

type RunCommand = CommandOf<'container.run' | 'container.create'>

it.each(['container.run', 'container.create'] as const)('keeps all of every %s', async (kind) => {
  const arbitrary = arbitraryRun(kind).filter((options) => conflictsOf(options as object).length === 0)
  await fc.assert(
    fc.property(arbitrary, (raw) => {
      const command = commandSchema.parse(raw) as RunCommand
      const { command: back, problems } = commandOfForm(formOfCommand(command), kind)
      expect(problems).toEqual([])
      expect(back).toEqual(command)
    }),
    { numRuns: 300 },
  )
})

const formOfLine = (line: string): RunForm => {
  const read = readCommand(line)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return formOfCommand(read.command as RunCommand)
}

it('fills the fields from a line, and keeps what has none', () => {
  const form = formOfLine(
    'docker run -it --rm -p 127.0.0.1:8080:80/udp -v data:/data:ro -v /srv:/srv -e A=1 -e HOME --memory 512m ' +
      "--shm-size 64m --network lane --network side web sh -c 'echo hi'",
  )
  expect(form).toMatchObject({ image: 'web', command: "sh -c 'echo hi'", detach: false, terminal: true })
  expect(form.ports).toMatchObject([
    { hostIp: '127.0.0.1', hostPort: '8080', containerPort: '80', protocol: 'udp' },
  ])
  expect(form.volumes).toMatchObject([
    { kind: 'volume', source: 'data', target: '/data', options: 'ro' },
    { kind: 'folder', source: '/srv', target: '/srv' },
  ])
  expect(form.env).toMatchObject([
    { name: 'A', value: '1' },
    { name: 'HOME', value: undefined },
  ])
  expect(form.texts.memory).toBe('512m')
  expect(form.network).toBe('lane')
  expect(otherOptions(form.rest).map(({ text }) => text)).toEqual(['--shm-size 64m', '--network side'])
})

const problemsOf = (change: Partial<RunForm>) =>
  commandOfForm({ ...newRunForm('web'), ...change }, 'container.run').problems.map(
    ({ field, code, cell, other }) => [field, code, cell ?? other].filter(Boolean).join(' '),
  )
const texts = newRunForm('').texts
const switches = newRunForm('').switches

it.each<[Partial<RunForm>, string[]]>([
  [{}, []],
  [{ image: '' }, ['image empty']],
  [{ image: 'Web' }, ['image malformed']],
  [{ command: "sh -c 'x" }, ['command open-quote']],
  [{ command: 'a | b' }, ['command shell-syntax']],
  [{ ports: [newPortRow({ hostPort: '80' })] }, ['ports empty containerPort']],
  [{ ports: [newPortRow({ hostPort: 'x', containerPort: '80' })] }, ['ports not-a-number hostPort']],
  [{ ports: [newPortRow({ hostPort: '1-3', containerPort: '1-2' })] }, ['ports range-mismatch hostPort']],
  [{ ports: [newPortRow({ hostIp: 'here', containerPort: '80' })] }, ['ports bad-address hostIp']],
  [{ ports: [newPortRow({ containerPort: '70000' })] }, ['ports out-of-range containerPort']],
  [{ volumes: [newVolumeRow({ source: 'data' })] }, ['volumes empty target']],
  [{ volumes: [newVolumeRow({ source: 'data', target: 'x' })] }, ['volumes not-absolute target']],
  [
    { volumes: [newVolumeRow({ kind: 'folder', source: 'x', target: '/x' })] },
    ['volumes relative-source source'],
  ],
  [{ volumes: [newVolumeRow({ kind: 'anonymous', source: 'left', target: '/x' })] }, []],
  [{ env: [newPairRow('', 'x')] }, ['env empty name']],
  [{ texts: { ...texts, memory: 'lots' } }, ['memory not-a-number']],
  [{ texts: { ...texts, name: 'a' } }, ['name malformed']],
  [
    { texts: { ...texts, restart: 'always' }, switches: { ...switches, autoRemove: true } },
    ['restart conflict autoRemove'],
  ],
])('tells what is wrong: %j', (change, problems) => {
  expect(problemsOf(change)).toEqual(problems)
})

it('takes a pasted block of variables apart', () => {
  const block =
    '# database\nexport DB_HOST=db\nDB_PASSWORD="a \\"b\\" c"  # x\nEMPTY=\nNAME\nPLAIN = it is # so\n'
  expect(readEnvBlock(block)).toEqual([
    { name: 'DB_HOST', value: 'db' },
    { name: 'DB_PASSWORD', value: 'a "b" c' },
    { name: 'EMPTY', value: '' },
    { name: 'NAME', value: undefined },
    { name: 'PLAIN', value: 'it is' },
  ])
  expect(readEnvBlock('A=b')).toEqual([{ name: 'A', value: 'b' }])
  expect(readEnvBlock('DB_HOST')).toBeNull()
})
