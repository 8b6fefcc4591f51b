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

test('many failures at once: two in view, the others counted, and a way to be rid of them', async ({
  engine,
  page,
}) => {
  const names = ['fails-1', 'fails-2', 'fails-3', 'fails-4']
  for (const name of names) await engine.docker('create', '--name', name, engine.busybox, '/no/such/program')
  // Tall, so that no notice stands over the button of the next row.
  await page.setViewportSize({ width: 1280, height: 1600 })
  const list = await new ListPage(page, 'Containers').open()
  for (const name of names) {
    await list.press(name, 'Start')
    await expect(page.getByText(`Start failed: ${name}`)).toBeVisible()
  }
  await expect(page.getByRole('alert').filter({ hasText: 'Start failed' })).toHaveCount(2)
  await expect(page.getByText('Start failed: fails-3')).toBeVisible()
  await expect(page.getByText('2 more notices')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Close all' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Start failed' })).toHaveCount(0)
  await engine.docker('rm', ...names)
})
