import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ListPage } from '../pages/list-page'

test('create, see what uses it, measure, remove', async ({ engine, page }) => {
  const list = await new ListPage(page, 'Volumes').open()
  await page.getByRole('button', { name: 'Create volume' }).first().click()
  const form = list.dialog('Create volume')
  await form.getByRole('textbox', { name: 'Name' }).fill('a b')
  await expect(form.getByRole('button', { name: 'Create', exact: true })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Name' }).fill('kept')
  await form.getByRole('textbox', { name: 'Labels' }).fill('team=blue')
  await expect(form).toContainText('docker volume create --label team=blue kept')
  await form.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(list.row('kept')).toBeVisible()
  await expect
    .poll(() => engine.docker('volume', 'inspect', '-f', '{{.Labels.team}}', 'kept'))
    .toContain('blue')

  await engine.docker(
    ...['run', '--name', 'writer', '-v', 'kept:/data', engine.busybox],
    ...['dd', 'if=/dev/zero', 'of=/data/x', 'bs=1000', 'count=2000'],
  )
  await expect(list.row('kept').getByRole('link', { name: 'writer' })).toBeVisible()
  await page.getByRole('button', { name: 'Measure sizes' }).click()
  await expect(list.row('kept')).toContainText('2 MB')

  await list.press('kept', 'Remove')
  const refused = list.dialog('Volume in use')
  await expect(refused).toContainText('writer')
  await refused.getByRole('button', { name: 'Close' }).last().click()

  await engine.docker('rm', 'writer')
  await expect(list.row('kept')).toContainText('Not used')
  await list.press('kept', 'Remove')
  const question = list.dialog('Remove volume kept?')
  await expect(question).toContainText('docker volume rm kept')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.row('kept')).toHaveCount(0)
  await expect.poll(() => engine.docker('volume', 'ls', '-q')).not.toContain('kept')
})

test('anonymous volumes are told apart; details open over the list and Back closes them', async ({
  engine,
  page,
}) => {
  await engine.docker('create', '--name', 'owner', '-v', '/cache', engine.busybox)
  await engine.docker('volume', 'create', 'inspected')
  const list = await new ListPage(page, 'Volumes').open()
  const name = (await engine.docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}}', 'owner')).trim()
  await expect(list.row(name)).toContainText('anonymous')
  await expect(list.row(name)).toContainText(name.slice(0, 12))

  await list.pick('inspected', 'Inspect')
  const drawer = list.dialog('inspected')
  await expect(drawer.getByRole('treeitem', { name: /^Driver/ })).toContainText('local')
  await page.goBack()
  await expect(drawer).toBeHidden()
  await engine.docker('rm', '-v', 'owner')
  await expect(list.row(name)).toHaveCount(0)
  await engine.docker('volume', 'rm', 'inspected')
})

test('several are removed at once', async ({ engine, page }) => {
  for (const name of ['many-a', 'many-b']) await engine.docker('volume', 'create', name)
  const list = await new ListPage(page, 'Volumes').open()
  for (const name of ['many-a', 'many-b']) await list.row(name).getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Remove', exact: true }).click()
  await list.dialog('Remove 2 volumes?').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.row('many-a')).toHaveCount(0)
  await expect(list.row('many-b')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`dialogs pass axe in ${theme}`, async ({ engine, page }) => {
    await engine.docker('volume', 'create', `axe-${theme}`)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const list = await new ListPage(page, 'Volumes').open()
    await page.getByRole('button', { name: 'Create volume' }).click()
    await expect(list.dialog('Create volume')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await list.pick(`axe-${theme}`, 'Inspect')
    await expect(list.dialog(`axe-${theme}`).getByRole('treeitem').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await engine.docker('volume', 'rm', `axe-${theme}`)
  })
}
