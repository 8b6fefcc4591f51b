import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { RunDialog } from '../pages/run-dialog'

test('a filled-in form is kept without its secrets, used, renamed, given away, deleted and taken in', async ({
  page,
  dataDir,
}) => {
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.field('Container name').fill('kept')
  await dialog.field('Variable name').fill('DB_PASSWORD')
  await dialog.field('Variable value').fill('hunter2')
  await dialog.button('Presets').click()
  await expect(dialog.root).toContainText('No presets for this image yet.')
  await dialog.field('Preset name').fill('small')
  await dialog.button('Keep this form').click()
  const presets = dialog.root.getByRole('list', { name: 'Presets' })
  await expect(presets).toContainText('small')
  expect(await violations(page)).toEqual([])
  await expect
    .poll(() => readFile(join(dataDir, 'presets.json'), 'utf8').catch(() => ''))
    .toContain('DB_PASSWORD')
  expect(await readFile(join(dataDir, 'presets.json'), 'utf8')).not.toContain('hunter2')

  await dialog.field('Container name').fill('')
  await dialog.button('Use').click()
  await expect(dialog.field('Container name')).toHaveValue('kept')
  await expect(dialog.field('Variable value')).toHaveValue('')
  await dialog.button('Presets').click()
  await dialog.button('Rename small').click()
  await presets.getByRole('textbox', { name: 'Preset name' }).fill('tiny')
  await presets.getByRole('textbox', { name: 'Preset name' }).press('Enter')
  await expect(presets).toContainText('tiny')
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.button('Export').click()])
  const file = join(dataDir, 'given.json')
  await download.saveAs(file)
  await dialog.button('Delete tiny').click()
  await dialog.button('Delete tiny').click()
  await expect(dialog.root).toContainText('No presets for this image yet.')
  await dialog.root.locator('input[type=file]').setInputFiles(file)
  await expect(presets).toContainText('tiny')
  await dialog.root
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(dialog.root).toContainText('This is not a file of presets.')
})
