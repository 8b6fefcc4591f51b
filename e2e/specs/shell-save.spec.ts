import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desktop'
import { FileDialog } from '../pages/file-dialog'
import { ListPage } from '../pages/list-page'

/** Of the stand-in: what its dialogs answer next, and what they were asked. */
interface PathDialogs {
  readonly picks: string[]
  readonly paths: { readonly defaultPath?: string; readonly filters?: readonly { readonly name: string }[] }[]
}

test('an image is saved where the dialog of the system says', async ({ desktop, engine, dataDir }) => {
  const { page, electron } = desktop
  const file = join(dataDir, 'box.tar')
  await electron.evaluate(({ dialog }, path) => {
    ;(dialog as unknown as PathDialogs).picks.push(path)
  }, file)
  const images = await new ListPage(page, 'Images').open()
  await images.pick(engine.busybox, 'Save to a file…')
  const save = new FileDialog(page, 'Save to a file')
  await save.press('Browse: File to write')
  await expect(save.root).toContainText(`docker save --output ${file} ${engine.busybox}`)
  const [asked] = await electron.evaluate(({ dialog }) => (dialog as unknown as PathDialogs).paths)
  expect(asked?.defaultPath).toContain('busybox-latest.tar')
  expect(asked?.filters?.map(({ name }) => name)).toEqual(['Archives', 'All files'])
  await save.press('Save')
  await expect(save.outcome).toContainText(file)
  expect((await stat(file)).size).toBeGreaterThan(100_000)
})
