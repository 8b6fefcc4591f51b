import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ListPage } from '../pages/list-page'

test('create with a subnet, refuse while used, remove', async ({ engine, page }) => {
  const list = await new ListPage(page, 'Networks').open()
  await page.getByRole('button', { name: 'Create network' }).click()
  const form = list.dialog('Create network')
  const create = form.getByRole('button', { name: 'Create', exact: true })
  await form.getByRole('textbox', { name: 'Name' }).fill('app-net')
  await form.getByRole('textbox', { name: 'Subnet' }).fill('10.88.0.0')
  await expect(create).toBeDisabled()
  await form.getByRole('textbox', { name: 'Subnet' }).fill('10.88.0.0/24')
  await form.getByRole('textbox', { name: 'Gateway' }).fill('10.88.0.1')
  await form.getByRole('checkbox', { name: 'Internal' }).check()
  await expect(form).toContainText(
    'docker network create --subnet 10.88.0.0/24 --gateway 10.88.0.1 --internal app-net',
  )
  await create.click()
  await expect(list.row('app-net')).toContainText('10.88.0.0/24')
  await expect(list.row('app-net')).toContainText('internal')

  await engine.docker(
    ...['run', '-d', '--name', 'member', '--stop-timeout', '1', '--network', 'app-net'],
    ...[engine.busybox, 'sleep', '1000'],
  )
  await expect(list.row('app-net').getByRole('link', { name: 'member' })).toBeVisible()
  await list.press('app-net', 'Remove')
  await expect(list.dialog('Network in use')).toContainText('member')
  await page.keyboard.press('Escape')

  await engine.docker('stop', 'member')
  const question = list.dialog('Remove network app-net?')
  await list.pressRemoveUntilAsked('app-net', question, list.dialog('Network in use'))
  await expect(question).toContainText('will not start without it: member')
  await expect(question).toContainText('docker network rm app-net')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.row('app-net')).toHaveCount(0)
  await engine.docker('rm', 'member')
})

test('the engine’s own networks cannot be removed, and say why', async ({ page }) => {
  const list = await new ListPage(page, 'Networks').open()
  for (const name of ['bridge', 'host', 'none']) {
    const remove = list.row(name).getByRole('button', { name: 'Remove', exact: true })
    await expect(remove).toHaveAttribute('aria-disabled', 'true')
  }
  await list.row('host').getByRole('button', { name: 'Remove', exact: true }).hover()
  await expect(page.getByRole('tooltip')).toContainText('cannot be removed')
})

test('a network appears and goes with the docker CLI; details open by its name', async ({ engine, page }) => {
  const list = await new ListPage(page, 'Networks').open()
  await engine.docker('network', 'create', 'from-cli')
  await expect(list.row('from-cli')).toBeVisible()
  await list.row('from-cli').getByRole('button', { name: 'from-cli' }).click()
  const drawer = list.dialog('from-cli')
  await expect(drawer.getByRole('treeitem', { name: /^Driver/ })).toContainText('bridge')
  await page.keyboard.press('Escape')
  await engine.docker('network', 'rm', 'from-cli')
  await expect(list.row('from-cli')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the form passes axe in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const list = await new ListPage(page, 'Networks').open()
    await page.getByRole('button', { name: 'Create network' }).click()
    await list.dialog('Create network').getByRole('textbox', { name: 'Subnet' }).fill('x')
    expect(await violations(page)).toEqual([])
  })
}
