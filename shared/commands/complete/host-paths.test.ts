import { expect, it } from 'vitest'
import { complete, folderAt } from './complete'
import type { KnownNames } from './known-names'

const known: KnownNames = {
  ...{
    containers: [{ id: 'a'.repeat(64), name: 'web', note: '' }],
    images: [],
    volumes: ['data'],
    networks: [],
  },
  folders: { folder: '/work', home: '/home/kim' },
  listings: new Map([
    [
      '/work',
      [
        { name: 'app', isFolder: true },
        { name: 'my data', isFolder: true },
        { name: '.git', isFolder: true },
        { name: 'a.env', isFolder: false },
        { name: '.env', isFolder: false },
      ],
    ],
    ['/home/kim', [{ name: 'notes.tar', isFolder: false }]],
  ]),
}
const paths = (line: string) =>
  complete(line, line.length, known)
    .filter(({ type }) => type === 'folder' || type === 'file')
    .map(({ text, start }) => line.slice(0, start) + text)

it.each([
  ['docker build ', ['docker build app/', "docker build 'my data/'"]],
  ['docker build ./a', ['docker build ./app/']],
  ['docker build https://a', []],
  ['docker run --env-file a', ['docker run --env-file app/', 'docker run --env-file a.env ']],
  ['docker run --env-file=.', ['docker run --env-file=.git/', 'docker run --env-file=.env ']],
  ['docker run -v a', []],
  ['docker run -v ./a', ['docker run -v ./app/', 'docker run -v ./a.env:']],
  ['docker run -v ./app:', []],
  [
    'docker run --mount type=bind,src=a',
    ['docker run --mount type=bind,src=app/', 'docker run --mount type=bind,src=a.env'],
  ],
  ['docker load -i ~/', ['docker load -i ~/notes.tar ']],
  ['docker cp web:/a', []],
  ['docker cp a', ['docker cp app/', 'docker cp a.env ']],
  ['docker stop a', []],
])('goes on with the paths there are: %s', (line, expected) => {
  expect(paths(line)).toEqual(expected)
})

it.each([
  ['docker build ', '/work'],
  ['docker build sub/de', '/work/sub'],
  ['docker save -o ~/x', '/home/kim'],
  ['docker run --env-file=/etc/x', '/etc'],
  ['docker run --env-file /x', '/'],
  ['docker run -v data', null],
  ['docker stop x', null],
])('wants the folder of the path: %s', (line, folder) => {
  expect(folderAt(line, line.length, known)).toBe(folder)
})
