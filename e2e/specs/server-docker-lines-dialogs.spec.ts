import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectDialogLine } from '../fixtures/expect-lines'
import { expect, test } from '../fixtures/test'
import { askingDialogs, quietDialogs } from '../pages/asking-dialogs'
import { openPlace } from '../pages/places'

test('every dialog is known: as one that shows its line, or one that asks nothing of the engine', () => {
  const source = 'renderer/src'
  const drawn = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.tsx') && /<(?:Modal|Drawer)\b/.test(readFileSync(join(source, file), 'utf8')),
    )
    .map((file) => file.replace(/\.tsx$/, ''))
  expect(drawn.sort()).toEqual(
    [...new Set([...askingDialogs.map(({ file }) => file), ...quietDialogs])].sort(),
  )
})

for (const isOfContainers of [true, false]) {
  const which = isOfContainers ? 'of containers' : 'of everything else'
  test(`every dialog ${which} shows the line of what it asks`, async ({ engine, page }) => {
    await engine.docker('create', '--name', 'asked', engine.busybox)
    await engine.docker('create', '--name', 'learn-hello', engine.busybox)
    await engine.docker('network', 'create', 'asked-net')
    const dangling = (await engine.docker('commit', 'asked')).trim()
    await engine.docker('tag', engine.busybox, 'asked:1')
    const dialog = page.getByRole('dialog')
    for (const { path, open: openIt, fill, file } of askingDialogs) {
      if ((path === '/containers') !== isOfContainers) continue
      await test.step(`${file} at ${path}`, async () => {
        await openPlace(page, path, page.getByRole('heading', { level: 1 }))
        await openIt(page)
        await expect(dialog).toBeVisible()
        await fill?.(dialog)
        await expectDialogLine(dialog)
        await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
        await expect(dialog).toBeHidden()
      })
    }
    await engine.docker('rm', 'asked', 'learn-hello')
    await engine.docker('rmi', dangling, 'asked:1')
    await engine.docker('network', 'rm', 'asked-net')
  })
}
