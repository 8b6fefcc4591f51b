import { expect, it } from 'vitest'
import type { BuildConfig, DockerfileFacts } from '../../contract/changes'
import { dockerfileOf } from './dockerfile-of'
import { deletedPaths, exportedPaths } from './exported-paths'
import { testWords } from './words.fixture'

const plain: BuildConfig = {
  env: ['PATH=/bin'],
  cmd: ['sh'],
  entrypoint: null,
  workdir: '',
  user: '',
  labels: {},
  ports: [],
  volumes: [],
  stopSignal: '',
  healthcheck: null,
}
const facts: DockerfileFacts = {
  container: 'web',
  askedImage: 'busybox',
  imageId: `sha256:${'a'.repeat(64)}`,
  tags: ['other:1', 'busybox:latest'],
  ancestor: null,
  isRunning: false,
  config: plain,
  base: plain,
  changes: { paths: [], kinds: '' },
  history: [],
  mounts: [],
}
const linesOf = (change: Partial<DockerfileFacts>): string[] =>
  dockerfileOf({ ...facts, ...change }, testWords)
    .trimEnd()
    .split('\n')
    .filter(Boolean)
const withConfig = (change: Partial<BuildConfig>, base: Partial<BuildConfig> = {}): string[] =>
  linesOf({ config: { ...plain, ...change }, base: { ...plain, ...base } }).slice(4)

it('says that nothing differs, by the name that was asked for', () => {
  expect(linesOf({})).toEqual(['# head web', '# edit', '# base', 'FROM busybox:latest', '# same'])
})

it('names the base by its id where it has no name, and the nearest that has one', () => {
  const history = [
    { id: 'sha256:a', createdAt: 0, createdBy: 'sh -i', size: 5, comment: 'second', tags: [] },
    {
      id: '',
      createdAt: 0,
      createdBy: '/bin/sh -c #(nop)  CMD ["sh"]',
      size: 0,
      comment: '',
      tags: ['ubuntu:14.04'],
    },
  ]
  expect(linesOf({ tags: [], ancestor: 'ubuntu:14.04', history })).toEqual([
    ...['# head web', '# edit', '# base has no name', '# ancestor ubuntu:14.04', `FROM ${facts.imageId}`],
    ...['# committed', '#   second: sh -i', '# same'],
  ])
})

it('adds what was added or changed, removes what was deleted', () => {
  const changes = {
    paths: ['/etc', '/etc/passwd', '/old', '/old/a', "/it's", '/srv', '/srv/x', '/tmp/y'],
    kinds: 'CCDDDAAA',
  }
  expect(exportedPaths(changes)).toEqual(['/etc', '/etc/passwd', '/srv', '/srv/x', '/tmp/y'])
  expect(deletedPaths(changes)).toEqual(['/old', "/it's"])
  expect(exportedPaths({ paths: ['/etc', '/etc/motd'], kinds: 'CD' })).toEqual([])
  const base = { ...plain, user: '1000' }
  expect(linesOf({ changes, base, config: base, isRunning: true, mounts: ['/data'] }).slice(4)).toEqual([
    ...['# deleted', 'USER root', 'RUN rm -rf -- /old \\', `    '/it'\\''s'`, 'USER 1000'],
    ...[
      '# files 5',
      '#   /etc (1)',
      '#   /etc/passwd (1)',
      '#   /srv (1)',
      '#   /srv/x (1)',
      '#   /tmp/y (1)',
    ],
    ...['# traces', '#   /tmp/y', '# running', 'ADD changes.tar /', '# mounts /data'],
  ])
})

it('quotes variables and labels, and keeps secrets to itself', () => {
  const env = ['PATH=/bin', 'A=b c $d "e" \\', 'DB_PASSWORD=hunter2', 'TWO=a\nb', 'EMPTY=']
  expect(withConfig({ env })).toEqual([
    ...['# env', 'ENV A="b c \\$d \\"e\\" \\\\"', '# secret DB_PASSWORD', '# ENV DB_PASSWORD='],
    ...['# unsayable TWO', 'ENV EMPTY=""'],
  ])
  expect(withConfig({ labels: { 'a b': '1', kept: 'x' } }, { labels: { kept: 'x' } })).toEqual([
    '# config',
    'LABEL "a b"="1"',
  ])
})

it('says the rest of the configuration as it differs', () => {
  expect(
    withConfig(
      {
        ports: ['53/udp', '80/tcp'],
        volumes: ['/data'],
        workdir: '/srv',
        user: '1000:1000',
        stopSignal: 'SIGINT',
        entrypoint: ['/bin/sh', '-c'],
        cmd: ['echo "x"'],
        healthcheck: {
          test: ['CMD-SHELL', 'test -f /ok'],
          interval: 90e9,
          timeout: 5e8,
          startPeriod: 0,
          retries: 3,
        },
      },
      { ports: ['80/tcp'] },
    ),
  ).toEqual([
    ...['# config', 'EXPOSE 53/udp', 'WORKDIR /srv', 'USER 1000:1000', 'STOPSIGNAL SIGINT'],
    'HEALTHCHECK --interval=90s --timeout=500ms --retries=3 CMD test -f /ok',
    ...['VOLUME ["/data"]', 'ENTRYPOINT ["/bin/sh", "-c"]', 'CMD ["echo \\"x\\""]'],
  ])
  expect(withConfig({ cmd: null })).toEqual(['# config', 'CMD []'])
  const health = { test: ['NONE'], interval: 0, timeout: 0, startPeriod: 0, retries: 0 }
  expect(withConfig({ healthcheck: health })).toEqual(['# config', 'HEALTHCHECK NONE'])
})
