import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ListPage } from '../pages/list-page'

test('a stop is taken back, a clean-up says what goes, the activity tells it all', async ({
  engine,
  page,
}) => {
  await engine.docker('run', '-d', '--init', '--name', 'taken-back', engine.busybox, 'sleep', '1000')
  await engine.docker('run', '--name', 'left-over', engine.busybox, 'true')
  const list = await new ListPage(page, 'Containers').open()
  await list.press('taken-back', 'Stop')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list.row('taken-back').getByRole('button', { name: 'Stop' })).toBeVisible()

  await page.getByRole('button', { name: 'Clean up' }).click()
  const dialog = list.dialog('Clean up')
  await expect(dialog.getByRole('list', { name: 'What would be removed' })).toContainText('left-over')
  await expect(dialog).toContainText('docker container prune --force')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Clean up/ }).click()
  await expect(list.row('left-over')).toHaveCount(0)

  await page.getByRole('link', { name: 'Activity' }).click()
  const entries = page.getByRole('list', { name: 'Activity' })
  const started = entries.getByRole('listitem').filter({ hasText: 'docker start taken-back' })
  await started.getByRole('button', { name: 'Show details' }).click()
  await expect(started.getByRole('region', { name: 'What just happened' })).toContainText(
    'The engine started the process of the container.',
  )
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Shell script (sh)' }).click()
  expect((await saving).suggestedFilename()).toBe('gantry-activity.sh')
})
