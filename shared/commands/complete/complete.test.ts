import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommand } from '../read-line'
import { commandLine } from '../write-line'
import { complete } from './complete'
import type { KnownNames } from './known-names'
import { lineSpecs } from './line-spec'
import { readAndResolve } from './resolve-typed'

const id = (digit: string): string => digit.repeat(64)
const known: KnownNames = {
  containers: [
    { id: id('a'), name: 'web-1', note: 'running' },
    { id: id('b'), name: 'web-2', note: 'exited' },
    { id: `b${id('c').slice(1)}`, name: 'db', note: 'running' },
  ],
  images: [{ id: `sha256:${id('d')}`, references: ['busybox:latest'] }],
  volumes: ['cache', 'data'],
  networks: [{ id: id('e'), name: 'front' }],
}
const labels = (line: string, caret = line.length): string[] =>
  complete(line, caret, known).map(({ label }) => label)

/** The line after its first suggestion is taken. */
function accepted(line: string, caret = line.length): string {
  const [first] = complete(line, caret, known)
  return first ? line.slice(0, first.start) + first.text + line.slice(first.end) : line
}

describe('completion', () => {
  test('subcommands, alone and in a group, with and without docker', () => {
    expect(labels('sto')).toEqual(['stop'])
    expect(labels('docker sto')).toEqual(['stop'])
    expect(labels('docker volume ')).toEqual(['create', 'inspect', 'list', 'ls', 'prune', 'remove', 'rm'])
    expect(labels('docker ima')).toEqual(['image', 'images'])
    expect(accepted('docker container ren')).toBe('docker container rename ')
  })

  test('names where names stand, each once', () => {
    expect(labels('docker stop we')).toEqual(['web-1', 'web-2'])
    expect(labels('docker stop web-1 we')).toEqual(['web-2'])
    expect(labels('rmi bus')).toEqual(['busybox:latest'])
    expect(labels('volume rm ')).toEqual(['cache', 'data', '--force'])
    expect(labels('network rm fr')).toEqual(['front'])
    expect(labels('inspect a')).toEqual(['busybox:latest', 'cache', 'data'])
    expect(accepted('docker stop db')).toBe('docker stop db ')
  })

  test('the working folder where a build needs its folder', () => {
    expect(accepted('docker build -t web ')).toBe('docker build -t web . ')
    expect(labels('docker build -t web . ')).not.toContain('.')
  })

  test('flags by their beginning or their letter, and their values', () => {
    expect(labels('docker rm --fo')).toEqual(['--force'])
    expect(labels('docker rm -f')).toEqual(['--force'])
    expect(labels('docker kill --signal SIGK')).toEqual(['SIGKILL'])
    expect(labels('docker kill --signal=SIGK')).toEqual(['SIGKILL'])
    expect(accepted('docker run --network=fr')).toBe('docker run --network=front ')
    expect(labels('docker run --restart ')).toContain('unless-stopped')
    expect(labels('docker rm -- --fo')).toEqual([])
  })

  test('what follows an image belongs to the command', () => {
    expect(labels('docker run busybox --na')).toEqual([])
    expect(labels('docker exec -it web-1 --us')).toEqual([])
  })

  test('in the middle of a line the word under the caret is replaced', () => {
    expect(accepted('docker stop wexx web-2', 14)).toBe('docker stop web-1  web-2')
  })

  test('nothing within a comment or after what only a shell reads', () => {
    expect(labels('docker stop web-1 # we')).toEqual([])
    expect(labels('docker ps | gr')).toEqual([])
  })
})

describe('typed lines', () => {
  test('names become ids; ids may be shortened', () => {
    expect(readAndResolve('docker stop web-1 bc', known)).toMatchObject({
      command: { kind: 'container.stop', targets: [id('a'), known.containers[2]?.id] },
    })
    expect(readAndResolve('rmi busybox', known)).toMatchObject({ command: { targets: ['busybox:latest'] } })
    expect(readAndResolve('rmi dddd', known)).toMatchObject({ command: { targets: [`sha256:${id('d')}`] } })
    expect(readAndResolve('docker run -d nginx', known)).toMatchObject({ command: { image: 'nginx' } })
  })

  test.each([
    ['docker stop wbe-1', 'unknown-name', 12, { suggestion: 'web-1' }],
    ['docker stop web-1 b', 'ambiguous-name', 18, { count: '2' }],
    ['docker run --nmae x busybox', 'unknown-flag', 11, { suggestion: '--name' }],
    ['docker sotp web-1', 'unknown-command', 7, { suggestion: 'stop' }],
    ['docker imagse', 'unknown-command', 7, { suggestion: 'images' }],
    ['docker ps -Q', 'unknown-flag', 11, { flag: '-Q' }],
    ['docker ps --filter lable=x', 'bad-value', 19, { value: 'lable=x', suggestion: 'label' }],
    ['docker logs --details web-1', 'unsupported-flag', 12, { flag: '--details', reason: 'log-details' }],
    [
      'docker exec -it --detach-keys x web-1',
      'unsupported-flag',
      16,
      { flag: '--detach-keys', reason: 'terminal' },
    ],
    ['docker logs', 'missing-operand', 11, { operand: 'container' }],
    ['docker logs web-1 aux', 'too-many-operands', 18, { value: 'aux' }],
    ['docker ps | grep web', 'shell-syntax', 10, { text: '|' }],
    ['docker stop $(docker ps -q)', 'shell-syntax', 12, { text: '$(' }],
    ['docker swarm init', 'unsupported-command', 7, { command: 'swarm', reason: 'swarm' }],
    ['docker compose up', 'unsupported-command', 7, { command: 'compose', reason: 'compose' }],
    ['docker -H tcp://a:1 ps', 'unsupported-flag', 7, { flag: '-H', reason: 'other-engine' }],
    ['docker build -t web', 'missing-operand', 19, { operand: 'context' }],
    ['docker busybox', 'unknown-command', 7, { suggestion: 'run busybox' }],
    ['docker start 컨테이너_이름', 'unknown-name', 13, { kind: 'container', name: '컨테이너_이름' }],
    ['docker --nope ps', 'unknown-flag', 7, { flag: '--nope' }],
    ['docker logs -n many web-1', 'bad-value', 15, { value: 'many' }],
    ['docker logs --since soon web-1', 'bad-value', 20, { value: 'soon' }],
  ])('%s', (line, code, at, params) => {
    expect(readAndResolve(line, known)).toMatchObject({ type: 'error', error: { code, at, params } })
  })

  test('queries', () => {
    expect(readAndResolve('docker ps -a -f name=web --filter status=exited', known)).toMatchObject({
      query: { kind: 'query.containers', options: { all: true, filters: ['name=web', 'status=exited'] } },
    })
    expect(readAndResolve('exec -it -u root -e A=1 -e B=2 web-1 sh -c "ls -l"', known)).toMatchObject({
      query: {
        kind: 'query.exec',
        targets: [id('a')],
        options: { interactive: true, tty: true, user: 'root', env: ['A=1', 'B=2'] },
        words: ['sh', '-c', 'ls -l'],
      },
    })
    expect(readAndResolve('inspect cache', known)).toMatchObject({
      query: { kind: 'query.inspectVolume', targets: ['cache'] },
    })
    const both = { ...known, volumes: ['web-1'] }
    expect(readAndResolve('inspect --type volume web-1', both)).toMatchObject({
      query: { kind: 'query.inspectVolume', options: {}, targets: ['web-1'] },
    })
    expect(readAndResolve('inspect --type network web-1', both)).toMatchObject({
      error: { code: 'unknown-name', at: 23, params: { kind: 'network' } },
    })
    expect(readAndResolve('inspect --type swarm web-1', both)).toMatchObject({ error: { code: 'bad-value' } })
    expect(readAndResolve('stats', known)).toMatchObject({ query: { kind: 'query.stats', targets: [] } })
  })

  test('no spelling means two things', () => {
    const spellings = lineSpecs.flatMap((spec) => spec.spellings.map((words) => words.join(' ')))
    expect(new Set(spellings).size).toBe(spellings.length)
  })
})

/** Pieces of lines, sense and nonsense. */
const piece = fc.oneof(
  fc.constantFrom(
    ...lineSpecs.flatMap(({ spellings, flags }) => [
      ...spellings.map((words) => words.join(' ')),
      ...flags.map(({ long }) => `--${long}`),
      ...flags.flatMap(({ short }) => (short ? [`-${short}`] : [])),
    ]),
  ),
  fc.constantFrom(
    'docker',
    'sudo',
    'web-1',
    'db',
    'b',
    'busybox',
    '--',
    '-',
    '=',
    '#',
    '\\\n',
    '\n',
    '8080:80',
  ),
  fc.constantFrom("'", '"', '$(', '|', '&&', '`', '한글', '👍', 'A=1', '10m', '-itd'),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
)
const nonsense = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', ' ', ' ', ''))
  .map(([pieces, joint]) => pieces.join(joint))

/** Lines that may well be right: a spelling, some of its flags with a value or without, some names. */
const sense = fc
  .constantFrom(...lineSpecs.filter(({ spellings }) => spellings.length > 0))
  .chain(({ spellings, flags }) =>
    fc
      .tuple(
        fc.constantFrom(...spellings),
        fc.subarray([...flags], { maxLength: Math.min(2, flags.length) }),
        fc.constantFrom('1', 'no', 'A=1', '/a', '80', 'front', 'db:x', '1m'),
        fc.array(fc.constantFrom('web-1', 'db', 'busybox', 'cache', 'front', 'sh'), { maxLength: 3 }),
      )
      .map(([spelling, chosen, value, names]) =>
        [
          ...spelling,
          ...chosen.flatMap(({ long, takes }) => [`--${long}`, ...(takes === 'nothing' ? [] : [value])]),
          ...names,
        ].join(' '),
      ),
  )
const line = fc.oneof(nonsense, sense)

test('20,000 random lines: nothing throws, and what is read is written and read as the same', () => {
  let commands = 0
  fc.assert(
    fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (text, place) => {
      const caret = Math.round(place * text.length)
      const isOff = complete(text, caret, known).some(({ start, end }) => start > caret || end < caret)
      if (isOff) throw new Error('A suggestion beside the caret')
      const typed = readAndResolve(text, known)
      if (typed.type === 'error' && !(typed.error.at >= 0 && typed.error.at <= text.length))
        throw new Error(`An error outside of the line: ${typed.error.at}`)
      if (typed.type !== 'command') return
      commands += 1
      // A password is never written.
      const { password: _secret, ...command } = { password: undefined, ...typed.command }
      expect(readCommand(commandLine(typed.command))).toEqual({ ok: true, command })
    }),
    { numRuns: 20_000 },
  )
  expect(commands).toBeGreaterThan(100)
})

test('with ten times the names the work grows in step, not faster', () => {
  const looked = (count: number): number => {
    let reads = 0
    const rows = Array.from({ length: count }, (_, index) => ({
      id: index.toString(16).padStart(64, '0'),
      note: '',
      get name() {
        reads += 1
        return `container-${index}`
      },
    }))
    complete('docker stop conta', 17, { ...known, containers: rows })
    readAndResolve('docker stop container-7', { ...known, containers: rows })
    return reads
  }
  expect(looked(1000)).toBeLessThanOrEqual(looked(100) * 12)
})
