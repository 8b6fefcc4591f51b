import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dragFile } from '../fixtures/drop-file'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { BuildsPage } from '../pages/builds-page'
import { FileDialog } from '../pages/file-dialog'
import { ListPage } from '../pages/list-page'

test('a folder is dropped to be built, an archive to be loaded', async ({ page, dataDir, shell }) => {
  const folder = join(dataDir, 'my-app')
  const archive = join(dataDir, 'images.tar.gz')
  await mkdir(folder)
  await writeFile(join(folder, 'Dockerfile'), 'FROM busybox\n')
  await writeFile(archive, '')
  // Where files lie, as the stand-in tells it; a browser tells nobody.
  await page.evaluate(
    (paths) => {
      document.documentElement.dataset.standInPaths = JSON.stringify(paths)
    },
    { 'my-app': folder, 'images.tar.gz': archive },
  )
  const unknown = (name: string) => page.getByText(`A browser does not tell where ${name} lies`)

  await new BuildsPage(page).open()
  const file = await dragFile(page, join(folder, 'Dockerfile'))
  await file.overUntil(page.getByText('Drop the folder to build it'))
  await file.drop()
  await expect(page.getByText('Drop the folder to build it')).toBeHidden()
  await expect(page.getByText('Dockerfile is a file.')).toBeVisible()

  await (await dragFile(page, folder)).drop()
  const context = page.getByLabel('Folder (build context)').first()
  if (shell === 'desktop') await expect(context).toHaveValue(folder)
  else {
    await expect(context).toHaveValue('')
    await expect(unknown('my-app')).toBeVisible()
  }
  // The form itself takes one as well.
  await context.fill('/elsewhere')
  await (await dragFile(page, folder)).drop()
  await expect(context).toHaveValue(shell === 'desktop' ? folder : '/elsewhere')

  await new ListPage(page, 'Images').open()
  const dragged = await dragFile(page, archive)
  await dragged.overUntil(page.getByText('Drop an archive to load or import it'))
  await dragged.drop()
  const asked = new FileDialog(page, 'What is in images.tar.gz?')
  await expect(asked.root.getByText(shell === 'desktop' ? archive : /^A browser does not tell/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await asked.press('Load images…')
  const load = new FileDialog(page, 'Load images from a file')
  await expect(load.root.getByRole('combobox', { name: 'File to read' })).toHaveValue(
    shell === 'desktop' ? archive : '',
  )
})

test('behind a dialog nothing is dropped', async ({ page, dataDir }) => {
  const archive = join(dataDir, 'images.tar.gz')
  await writeFile(archive, '')
  const list = await new ListPage(page, 'Images').open()
  await page.getByRole('button', { name: 'Pull image' }).first().click()
  const pull = list.dialog('Pull image')
  await expect(pull).toBeVisible()
  const words = page.getByText('Drop an archive to load or import it')
  const refused = await dragFile(page, archive)
  await expect(words).toBeHidden()
  await refused.drop()
  await page.keyboard.press('Escape')
  await expect(pull).toBeHidden()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const taken = await dragFile(page, archive)
  await taken.overUntil(words)
  await taken.drop()
  await expect(list.dialog('What is in images.tar.gz?')).toBeVisible()
})

test('a file that nothing takes is refused, and the app stays', async ({ page, dataDir }) => {
  const file = join(dataDir, 'page.html')
  await writeFile(file, '<title>elsewhere</title>')
  const list = await new ListPage(page, 'Volumes').open()
  const address = page.url()
  await (await dragFile(page, file)).drop()
  await list.filter.fill('still here')
  await expect(list.filter).toHaveValue('still here')
  expect(page.url()).toBe(address)
  expect(
    page
      .context()
      .pages()
      .map((each) => each.url()),
  ).not.toContain(`file://${file}`)
})
