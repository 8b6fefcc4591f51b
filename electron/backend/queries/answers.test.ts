import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KnownNames } from '#shared/commands/complete/known-names'
import { readAndResolve } from '#shared/commands/complete/resolve-typed'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { type SearchIndex, startSearchIndex } from '../../../e2e/fixtures/search-index'
import { startBackend, type TestBackend } from '../testing/start-backend'

describe.skipIf(dockerdMissing())('answers in text, as the docker CLI gives them', () => {
  let engine: PrivateDockerd
  let gantry: TestBackend
  let known: KnownNames
  let index: SearchIndex

  beforeAll(async () => {
    engine = await startDockerd()
    const long = 'A description that is longer than the forty-five characters of the table'
    index = await startSearchIndex([
      { name: 'web', description: '', star_count: 1, is_official: true, is_automated: false },
      { name: 'team/web', description: long, star_count: 30, is_official: false, is_automated: true },
      {
        name: 'other/web',
        description: 'two\nlines ',
        star_count: 7,
        is_official: false,
        is_automated: false,
      },
    ])
    gantry = await startBackend(engine.host)
    const { docker } = engine
    await docker('volume', 'create', '--label', 'tier=a', 'data-2')
    await docker('volume', 'create', 'data-10')
    await docker('network', 'create', '--label', 'x=y', 'front')
    await docker('tag', 'busybox:latest', 'local/second:v1')
    await docker(
      ...['run', '-d', '--name', 'web', '--label', 'com.example.role=front', '--network', 'front', '-t'],
      ...['-v', 'data-2:/data', '-p', '127.0.0.1::80', '-p', '127.0.0.1::81/udp', '--expose', '9000-9002'],
      ...['busybox:latest', 'sh', '-c', 'echo a long command; sleep 1000'],
    )
    await docker('create', '--name', 'rested', 'busybox:latest', 'true')
    await docker(
      'run',
      '--name',
      'maker',
      'busybox:latest',
      'sh',
      '-c',
      'echo made\tof a long line that is cut > /made',
    )
    await docker('commit', '-m', 'a message', '-c', 'ENV A="b c"', '-c', 'CMD ["sh"]', 'maker', 'made:1')
    await docker('rm', 'maker')
    const [web = '', rested = ''] = await Promise.all(
      ['web', 'rested'].map((name) => docker('inspect', '-f', '{{.Id}}', name)),
    )
    const front = await docker('network', 'inspect', '-f', '{{.Id}}', 'front')
    const idOf = (name: string) => docker('image', 'inspect', '-f', '{{.Id}}', name)
    const image = await idOf('busybox')
    known = {
      containers: [
        { id: web, name: 'web', note: '' },
        { id: rested, name: 'rested', note: '' },
      ],
      images: [
        { id: image, references: ['busybox:latest', 'local/second:v1'] },
        { id: await idOf('made:1'), references: ['made:1'] },
      ],
      volumes: ['data-2', 'data-10'],
      networks: [{ id: front, name: 'front' }],
    }
  })
  afterAll(async () => {
    await gantry.stop()
    await engine.stop()
    await index.stop()
  })

  async function answer(line: string): Promise<string> {
    const typed = readAndResolve(line, known)
    if (typed.type !== 'query') throw new Error(`${line}: ${JSON.stringify(typed)}`)
    let text = ''
    for await (const part of await gantry.rpc.queries.answer({
      kind: typed.query.kind,
      options: typed.query.options as Record<string, true | string | string[]>,
      targets: [...typed.query.targets],
      words: [...typed.query.words],
    }))
      text = part.isWhole ? part.text : text + part.text
    return text
  }
  /** The words of a line without a shell: quotes are single and stand around a whole word. */
  const words = (line: string): string[] =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

  it.each([
    'ps',
    'ps -a',
    'ps -aq',
    'ps -l',
    'ps -n 1 --no-trunc',
    'ps -a --filter status=created',
    'ps --filter label=com.example.role=front -q',
    'ps -a --filter ancestor=busybox:latest --format {{.Names}}',
    `ps --format '{{.Names}}|{{.Label "com.example.role"}}'`,
    "ps -a --format 'table {{.Names}}\\t{{.Status}}\\t{{.Ports}}'",
    "ps --format '{{json .Names}} {{.Mounts}} {{.Networks}} {{.LocalVolumes}} {{.State}} {{.CreatedAt}}'",
    'container ls --no-trunc -a',
    'images',
    'images -q',
    'images --digests',
    'images --no-trunc',
    'images busybox',
    'images --filter reference=local/*',
    'images --format {{.Repository}}:{{.Tag}}',
    'history made:1',
    'image history --no-trunc made:1',
    'history -q made:1',
    'history -q --no-trunc made:1',
    'history --human=false made:1',
    "history --format '{{.ID}}: {{.CreatedBy}} {{.CreatedAt}} {{.Size}} {{.Comment}}' made:1",
    "history --format 'table {{.Size}}\\t{{.CreatedSince}}' busybox",
    'volume ls',
    'volume ls -q',
    'volume ls --filter label=tier=a',
    "volume ls --format '{{.Name}}: {{.Driver}} {{.Labels}}'",
    'network ls',
    'network ls -q --no-trunc',
    'network ls --filter driver=bridge --format {{.Name}}',
    'diff web',
    'port web',
    'port web 80',
    'port web 81/udp',
    'inspect -f {{.Id}} web rested',
    "inspect -f '{{.State.Status}} {{.Config.Image}}' web",
    "inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' web",
    "inspect -f '{{json .Config.Labels}}' web",
    "inspect -f '{{.Config.Labels}} {{.Config.Cmd}} {{index .Config.Cmd 1}}' web",
    `inspect -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}' web`,
    "inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} {{end}}' web",
    "image inspect -f '{{.RepoTags}} {{.Os}}/{{.Architecture}}' busybox",
    'volume inspect -f {{.Mountpoint}} data-2',
    'network inspect -f {{.Driver}} front',
    'system df',
  ])('docker %s', async (line) => {
    // What counts seconds may turn over between the two.
    await expect
      .poll(async () => (await answer(line)) === (await engine.docker(...words(line))))
      .toBe(true)
      .catch(async () => expect(await answer(line)).toBe(await engine.docker(...words(line))))
  })

  it.each<string[]>([
    ['--no-trunc'],
    ['--format', 'table {{.Name}}\\t{{.StarCount}}'],
    ['--format', '{{.Name}}|{{.Description}}|{{.IsOfficial}}'],
    ['--format', '{{json .}}', '--filter', 'is-official=true'],
    ['--format', 'table', '--filter', 'stars=5'],
  ])('docker search %s %s', async (...options) => {
    const quoted = options.map((word) => (/[ |]/.test(word) ? `'${word}'` : word)).join(' ')
    expect(await answer(`search ${quoted} ${index.host}/web`)).toBe(
      await engine.docker('search', ...options, `${index.host}/web`),
    )
  })

  it.each([
    'inspect web data-2',
    'image inspect busybox',
    'volume inspect data-2 data-10',
    'network inspect front',
  ])('docker %s', async (line) => {
    const [ours, theirs] = await Promise.all([answer(line), engine.docker(...words(line))])
    expect(JSON.parse(ours)).toEqual(JSON.parse(theirs))
    expect(ours.split('\n', 3)).toEqual(theirs.split('\n', 3))
  })

  it('names of a list lead to what they name', async () => {
    const query = { kind: 'query.containers', options: { all: true }, targets: [], words: [] } as const
    for await (const { text, links } of await gantry.rpc.queries.answer({
      ...query,
      targets: [],
      words: [],
    })) {
      const named = links.map(({ at, length, kind, id }) => [text.slice(at, at + length), kind, id])
      const [web, rested] = known.containers
      expect(named).toContainEqual(['web', 'container', web?.id])
      expect(named).toContainEqual([rested?.id.slice(0, 12), 'container', rested?.id])
      expect(named).toHaveLength(4)
    }
  })

  it('top, stats, df -v, version and info have the lines of the CLI', async () => {
    expect((await answer('top web -o pid,comm')).split('\n')[0]).toMatch(/^PID +COMMAND$/)
    const stats = (await answer('stats --no-stream web rested')).split('\n')
    expect(stats[0]).toMatch(
      /^CONTAINER ID +NAME +CPU % +MEM USAGE \/ LIMIT +MEM % +NET I\/O +BLOCK I\/O +PIDS$/,
    )
    expect(stats.slice(1).map((line) => line.split(/ {2,}/)[1])).toEqual(['rested', 'web'])
    const df = await answer('system df -v')
    for (const word of ['Images space usage:', 'Containers space usage:', 'data-10', 'Build cache usage: 0B'])
      expect(df).toContain(word)
    const facts = await engine.docker('version', '--format', '{{.Server.Version}}')
    expect(await answer('version')).toMatch(
      new RegExp(`Engine:\n {2}Version: +${facts.replace('+', '\\+')}\n`),
    )
    expect(await answer('version --format {{.Server.Version}}')).toBe(facts)
    expect(await answer('--version')).toBe('Gantry version 0.0.0')
    const info = await answer('info')
    for (const word of ['Containers: 2', 'Running: 1', 'Storage Driver: ', 'Docker Root Dir: '])
      expect(info).toContain(word)
    expect(await answer('info -f {{.Containers}}')).toBe('2')
  })

  it('events up to now, each in a line of its own', async () => {
    const events = await answer(`events --since 1h --until 0s --filter event=create --filter type=container`)
    const theirs = await engine.docker(
      ...[
        'events',
        '--since',
        '1h',
        '--until',
        '0s',
        '--filter',
        'event=create',
        '--filter',
        'type=container',
      ],
    )
    // To the nanosecond.
    expect(events.trim()).toBe(theirs)
    const { length } = events.trim().split('\n')
    const moments = '{{.TimeNano}} {{json .TimeNano}}'
    const asked = ['events', '--since', '1h', '--until', '0s', '--filter', 'type=container']
    const exact = await engine.docker(...asked, '--filter', 'event=create', '--format', moments)
    expect(exact.split('\n')).toHaveLength(length)
    const line = `${asked.join(' ')} --filter event=create --format`
    expect((await answer(`${line} '${moments}'`)).trim()).toBe(exact)
    const whole = await answer(`${line} '{{json .}}'`)
    for (const moment of exact.match(/^\d{19}/gm) ?? []) expect(whole).toContain(`"timeNano":${moment}`)
  })

  it('says what is wrong in the words of the engine or of Go', async () => {
    await expect(answer('ps --format {{.Nope}}')).rejects.toMatchObject({ data: { code: 'bad-request' } })
    await expect(answer('inspect --format {{nope}} web')).rejects.toThrow('function "nope" not defined')
    await expect(answer('port web 99')).rejects.toMatchObject({ data: { code: 'not-found' } })
    await expect(answer('top rested')).rejects.toMatchObject({ data: { code: 'not-running' } })
    await expect(answer('events --since sometimes')).rejects.toThrow('"value":"sometimes"')
  })
})
