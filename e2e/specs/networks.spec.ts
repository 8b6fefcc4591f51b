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
  // The list learns a moment later that its member runs.
  const refusal = list.dialog('Network in use')
  await list.pressRemoveUntilAsked('app-net', refusal, list.dialog('Remove network app-net?'))
  await expect(refusal).toContainText('member')
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

test('a container joins a network under a further name and an address, and leaves it again', async ({
  engine,
  page,
}) => {
  await engine.docker('network', 'create', '--subnet', '10.89.0.0/24', 'joined')
  await engine.docker('run', '-d', '--init', '--name', 'joiner', engine.busybox, 'sleep', '1000')
  const list = await new ListPage(page, 'Networks').open()
  await list.pick('joined', 'Connect a container…')
  const form = list.dialog('Connect a container to joined')
  await form.getByRole('combobox', { name: 'Container' }).click()
  await page.getByRole('option', { name: 'joiner' }).click()
  await form.getByRole('textbox', { name: 'Aliases' }).fill('db')
  await form.getByRole('textbox', { name: 'IP address' }).fill('10.89.0.300')
  await expect(form.getByRole('button', { name: 'Connect', exact: true })).toBeDisabled()
  await form.getByRole('textbox', { name: 'IP address' }).fill('10.89.0.30')
  await expect(form).toContainText('docker network connect --alias db --ip 10.89.0.30 joined joiner')
  expect(await violations(page)).toEqual([])
  await form.getByRole('button', { name: 'Connect', exact: true }).click()
  await list.row('joined').getByRole('link', { name: 'joiner' }).click()

  await page.getByRole('tab', { name: 'Overview' }).click()
  const card = page.getByRole('region', { name: 'Networks' })
  await expect(card).toContainText('10.89.0.30')
  await expect(card).toContainText('db')
  await card.getByRole('button', { name: 'Disconnect from joined' }).click()
  const question = list.dialog('Disconnect joiner from joined?')
  await expect(question).toContainText('docker network disconnect joined joiner')
  await question.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(card).not.toContainText('10.89.0.30')
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{len .NetworkSettings.Networks}}', 'joiner'))
    .toContain('1')

  await card.getByRole('button', { name: 'Connect…' }).click()
  const other = list.dialog('Connect joiner to a network')
  await other.getByRole('combobox', { name: 'Network' }).click()
  await page.getByRole('option', { name: 'joined' }).click()
  await expect(other).toContainText('docker network connect joined joiner')
  await page.keyboard.press('Escape')

  // From the menu of the network, too.
  await engine.docker('network', 'connect', 'joined', 'joiner')
  await list.open()
  await expect(list.row('joined').getByRole('link', { name: 'joiner' })).toBeVisible()
  await list.pick('joined', 'Disconnect joiner')
  await question.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(list.row('joined')).toContainText('Not used')
  await engine.docker('rm', '-f', 'joiner')
  await engine.docker('network', 'rm', 'joined')
})
