import { expect, test } from 'vitest'
import { resolveHostPath } from './host-path'
import { readCommand } from './read-line'

const folders = { folder: '/work/app', home: '/home/me' }
const windows = { folder: 'C:\\work\\app', home: 'C:\\Users\\me' }

test.each([
  ['.', undefined, '/work/app'],
  ['..', undefined, '/work'],
  ['../../../..', undefined, '/'],
  ['a/./b/../c', undefined, '/work/app/a/c'],
  ['~', undefined, '/home/me'],
  ['~/x', undefined, '/home/me/x'],
  ['~x', undefined, '/work/app/~x'],
  ['/etc/../x', undefined, '/etc/../x'],
  ['-', undefined, '-'],
  ['', undefined, ''],
  ['https://example.com/x.git', 'context', 'https://example.com/x.git'],
  ['git@example.com:x', 'context', 'git@example.com:x'],
  ['-', 'context', '-'],
  ['src', 'context', '/work/app/src'],
  ['web:/etc', 'copy', 'web:/etc'],
  ['./web:/etc', 'copy', '/work/app/web:/etc'],
  ['notes', 'copy', '/work/app/notes'],
  ['site/.', 'copy', '/work/app/site/.'],
  ['.', 'copy', '/work/app/.'],
  ['~/site/', 'copy', '/home/me/site/'],
  ['/site/.', 'copy', '/site/.'],
  ['.:/app:ro', 'volume', '/work/app:/app:ro'],
  ['~/data:/data', 'volume', '/home/me/data:/data'],
  ['data:/data', 'volume', 'data:/data'],
  ['/data', 'volume', '/data'],
  ['type=bind,source=./x,target=/y', 'mount', 'type=bind,source=/work/app/x,target=/y'],
  ['type=volume,src=x,dst=/y', 'mount', 'type=volume,src=x,dst=/y'],
] as const)('%s as %s is %s', (text, form, path) => {
  expect(resolveHostPath(text, form, folders)).toBe(path)
})

test('on Windows', () => {
  expect(resolveHostPath('..\\x/y', undefined, windows)).toBe('C:\\work\\x\\y')
  expect(resolveHostPath('D:\\x', 'copy', windows)).toBe('D:\\x')
  expect(resolveHostPath('.', undefined, { ...windows, folder: 'C:\\' })).toBe('C:\\')
  expect(resolveHostPath('~/x:/y', 'volume', windows)).toBe('C:\\Users\\me\\x:/y')
})

test.each([
  ['docker run -v ./a:/b busybox', '/work/app/a'],
  ['docker run -v $(pwd):/b busybox', '/work/app'],
  ['docker run -v "$PWD/a b":/b busybox', '/work/app/a b'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as a shell writes it
  ['docker run -v ${HOME}/a:/b busybox', '/home/me/a'],
  ['docker run -v `pwd`/a:/b busybox', '/work/app/a'],
])('%s', (line, source) => {
  expect(readCommand(line, folders)).toMatchObject({ command: { volumes: [{ source, target: '/b' }] } })
  expect(readCommand(line)).toMatchObject({ ok: false })
})

test('a shell puts in the folder where it stands; quotes and other names do not', () => {
  expect(readCommand('docker build --secret id=token,src=token.txt .', folders)).toMatchObject({
    command: { secrets: [{ id: 'token', source: '/work/app/token.txt' }] },
  })
  expect(readCommand('docker run -e A=$PWD busybox', folders)).toMatchObject({
    command: { env: [{ value: '/work/app' }] },
  })
  expect(readCommand("docker run -e 'A=$PWD' busybox", folders)).toMatchObject({
    command: { env: [{ value: '$PWD' }] },
  })
  for (const line of ['docker run -e A=$PWDS busybox', 'docker run -e A=$(pwd; ls) busybox'])
    expect(readCommand(line, folders)).toMatchObject({ ok: false, error: { code: 'shell-syntax' } })
})
