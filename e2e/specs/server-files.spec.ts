import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrivateDockerd } from '../fixtures/private-dockerd'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ChangesTab } from '../pages/changes-tab'
import { FileDialog } from '../pages/file-dialog'
import { ListPage } from '../pages/list-page'

const work = 'mkdir -p /srv/app; echo hello > /srv/app/index.html; echo x >> /etc/passwd; rm /bin/sort'

/** The full id of a container. */
function idOf(engine: PrivateDockerd, name: string): Promise<string> {
  return engine.docker('inspect', '-f', '{{.Id}}', name)
}

test('what a container changed is a tree, and becomes an image', async ({ engine, page }) => {
  await engine.docker('run', '--name', 'changed', engine.busybox, 'sh', '-c', work)
  const changes = await new ChangesTab(page).openFor(await idOf(engine, 'changed'))
  await expect(changes.item('index.html')).toBeVisible()
  await expect(changes.item('index.html').getByRole('img', { name: 'added' })).toBeVisible()
  await expect(changes.tree.getByRole('img', { name: 'deleted' })).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await changes.tree.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(changes.item('index.html')).toBeHidden()
  await changes.filter.fill('passwd')
  await expect(changes.items).toHaveCount(1)
  await page.getByRole('checkbox', { name: /changed/ }).uncheck()
  await expect(page.getByText('No change passes the filter.')).toBeVisible()

  await changes.pick('Commit…')
  const commit = new FileDialog(page, 'Make an image of changed')
  await commit.text('Name and tag of the new image').fill('Team/Web')
  await expect(commit.root).toContainText('lower-case letters')
  await commit.text('Name and tag of the new image').fill('team/web:1')
  await commit.text('Message').fill('the first')
  await commit.text('Dockerfile instructions').fill('ENV MODE=prod')
  await expect(commit.root).toContainText(
    "docker commit --message 'the first' --change 'ENV MODE=prod' changed team/web:1",
  )
  expect(await violations(page)).toEqual([])
  await commit.press('Commit')
  await commit.outcome.getByRole('link', { name: 'team/web:1' }).click()
  await expect(commit.root).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('team/web:1')
  expect(
    await engine.docker('run', '--rm', 'team/web:1', 'sh', '-c', 'echo $MODE; cat /srv/app/index.html'),
  ).toBe('prod\nhello')
  await engine.docker('rm', 'changed')
  await engine.docker('rmi', 'team/web:1')
})

test('a container as a Dockerfile is edited, written with its files, and built', async ({
  engine,
  page,
  dataDir,
}) => {
  await engine.docker('run', '--name', 'guessed', '-e', 'MODE=prod', engine.busybox, 'sh', '-c', work)
  const changes = await new ChangesTab(page).openFor(await idOf(engine, 'guessed'))
  await changes.pick('As a Dockerfile…')
  const dialog = new FileDialog(page, 'guessed as a Dockerfile')
  const text = dialog.text('Dockerfile')
  await expect(text).toHaveValue(
    /FROM busybox:latest\n[\s\S]*RUN rm -rf -- \/bin\/sort\n[\s\S]*ADD changes\.tar \//,
  )
  expect(await violations(page)).toEqual([])
  await text.fill(`${await text.inputValue()}\nLABEL mine=yes\n`)
  await dialog.press('Copy the Dockerfile')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('LABEL mine=yes')
  await writeFile(join(dataDir, 'Dockerfile'), 'FROM scratch\n')
  await dialog.typePath('Folder to write it to', dataDir)
  await dialog.press('Write to the folder')
  await expect(dialog.root.getByRole('alert')).toContainText(join(dataDir, 'Dockerfile'))
  expect(await readFile(join(dataDir, 'Dockerfile'), 'utf8')).toBe('FROM scratch\n')
  await dialog.press('Replace')
  await expect(dialog.outcome).toContainText(dataDir)
  await dialog.press('Open in build')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New build')
  await expect(page.getByRole('textbox', { name: 'Dockerfile editor' })).toContainText('FROM busybox')
  await engine.docker('rm', 'guessed')
})

test('images are saved to a file, removed, and loaded from it', async ({ engine, page, dataDir }) => {
  for (const tag of ['kept:1', 'kept:2']) await engine.docker('tag', engine.busybox, tag)
  await engine.docker('create', '--name', 'keeper', '-e', 'A=1', engine.busybox)
  await engine.docker('commit', 'keeper', 'kept:2')
  await engine.docker('rm', 'keeper')
  const file = join(dataDir, 'kept.tar')
  await writeFile(file, 'mine')
  const images = await new ListPage(page, 'Images').open()
  for (const tag of ['kept:1', 'kept:2']) await images.row(tag).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Save to a file…' }).click()
  const save = new FileDialog(page, 'Save to a file')
  await save.typePath('File to write', file)
  expect(await violations(page)).toEqual([])
  await save.press('Save')
  const question = page.getByRole('dialog', { name: 'Replace what is there?' })
  await expect(question).toContainText(file)
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await readFile(file, 'utf8')).toBe('mine')
  await save.press('Save')
  await question.getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(save.outcome).toContainText(file)
  await save.close()

  await engine.docker('rmi', 'kept:1', 'kept:2')
  await expect(images.row('kept:2')).toHaveCount(0)
  await page.getByRole('button', { name: 'From a file' }).click()
  await page.getByRole('menuitem', { name: 'Load images…' }).click()
  const load = new FileDialog(page, 'Load images from a file')
  const text = join(dataDir, 'notes.txt')
  await writeFile(text, 'no archive')
  await load.typePath('File to read', text)
  await load.press('Load')
  await expect(load.root.getByRole('alert')).toContainText('notes.txt')
  await load.typePath('File to read', file)
  await load.press('Load')
  await expect(load.outcome).toContainText('kept:1')
  await expect(load.outcome).toContainText('kept:2')
  await load.close()
  await expect(images.row('kept:2')).toBeVisible()
  await engine.docker('rmi', 'kept:1', 'kept:2')
})

test('a container is exported, its files become an image; files are copied both ways', async ({
  engine,
  page,
  dataDir,
}) => {
  await engine.docker('run', '--name', 'source', engine.busybox, 'sh', '-c', work)
  const changes = await new ChangesTab(page).openFor(await idOf(engine, 'source'))
  await changes.pick('Export…')
  const exporting = new FileDialog(page, 'Export the files of source')
  const file = join(dataDir, 'source.tar')
  await exporting.typePath('File to write', file)
  await exporting.press('Export')
  await expect(exporting.outcome).toContainText(file)
  await exporting.close()

  await changes.pick('Copy files…')
  const copy = new FileDialog(page, 'Copy files: source')
  await copy.text('File or folder in the container').fill('/srv/app')
  await copy.typePath('Where to on this computer', dataDir)
  await copy.press('Copy files')
  await expect(copy.outcome).toContainText(join(dataDir, 'app'))
  expect(await readFile(join(dataDir, 'app', 'index.html'), 'utf8')).toBe('hello\n')
  await copy.close()
  await writeFile(join(dataDir, 'app', 'index.html'), 'edited\n')
  await changes.pick('Copy files…')
  await copy.root.getByText('Into the container', { exact: true }).click()
  await copy.typePath('File or folder of this computer', `${dataDir}/app/.`)
  await copy.text('Where to in the container').fill('/srv/app')
  expect(await violations(page)).toEqual([])
  await copy.press('Copy files')
  await expect(copy.outcome).toBeVisible()
  await copy.close()

  const images = await new ListPage(page, 'Images').open()
  await page.getByRole('button', { name: 'From a file' }).click()
  await page.getByRole('menuitem', { name: 'Import a file system…' }).click()
  const importing = new FileDialog(page, 'Make an image of a tar file')
  await importing.typePath('File or address', file)
  await importing.text('Name and tag of the new image').fill('files:1')
  await importing.text('Dockerfile instructions').fill('CMD ["cat", "/srv/app/index.html"]')
  expect(await violations(page)).toEqual([])
  await importing.press('Import')
  await expect(importing.outcome).toContainText('files:1')
  await importing.close()
  await expect(images.row('files:1')).toBeVisible()
  expect(await engine.docker('run', '--rm', 'files:1')).toBe('hello')
  await engine.docker('commit', 'source', 'edited:1')
  expect(await engine.docker('run', '--rm', 'edited:1', 'cat', '/srv/app/index.html')).toBe('edited')
  await engine.docker('rm', 'source')
  await engine.docker('rmi', 'files:1', 'edited:1')
})
