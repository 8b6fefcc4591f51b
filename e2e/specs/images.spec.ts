import { registryMissing, startRegistry } from '../fixtures/private-registry'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { CommandBar } from '../pages/command-bar'
import { ListPage } from '../pages/list-page'

test('a row per tag; remove says what it will do and does it', async ({ engine, page }) => {
  await engine.docker('tag', engine.busybox, 'team/app:1')
  await engine.docker('tag', engine.busybox, 'team/app:2')
  const list = await new ListPage(page, 'Images').open()
  await expect(list.row('team/app:1')).toBeVisible()
  await expect(list.row('team/app:2')).toContainText('Not used')

  await list.press('team/app:1', 'Remove')
  const question = list.dialog('Remove tag team/app:1?')
  await expect(question).toContainText('only the name goes, the image stays')
  await expect(question).toContainText('docker rmi team/app:1')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.row('team/app:1')).toHaveCount(0)
  const notice = page.getByRole('alert').filter({ hasText: 'Only untagged: team/app:1' })
  await expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(list.row('team/app:1')).toBeVisible()
  await expect(notice).toBeHidden()
  await expect(list.row('team/app:2')).toBeVisible()
  await engine.docker('rmi', 'team/app:1', 'team/app:2')
  await expect(list.row('team/app:2')).toHaveCount(0)
})

test('an image in use goes together with its containers, or by force without them', async ({
  engine,
  page,
}) => {
  await engine.docker('create', '--name', 'source', engine.busybox, 'sleep', '1000')
  await engine.docker('commit', 'source', 'own:1')
  await engine.docker('rm', 'source')
  await engine.docker('run', '-d', '--name', 'user', '--stop-timeout', '1', 'own:1')
  const list = await new ListPage(page, 'Images').open()
  await expect(list.row('own:1').getByRole('link', { name: 'user' })).toBeVisible()

  await list.press('own:1', 'Remove')
  const question = list.dialog('Remove image own:1?')
  await expect(question).toContainText('user runs from it')
  await expect(question.getByRole('button', { name: 'Remove', exact: true })).toBeDisabled()
  await question.getByRole('checkbox', { name: 'Remove by force' }).check()
  await expect(question).toContainText('only the name goes')
  await expect(question).toContainText('docker rmi --force own:1')
  await question.getByRole('checkbox', { name: 'Remove by force' }).uncheck()
  await question.getByRole('checkbox', { name: 'Also remove the container that uses it' }).check()
  for (const line of ['docker stop user', 'docker rm user', 'docker rmi own:1'])
    await expect(question).toContainText(line)
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.row('own:1')).toHaveCount(0)
  await expect(page.getByText('Deleted own:1')).toBeVisible()
  await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=user')).toBe('')
})

test('an image that lost its name is called dangling', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'layered', engine.busybox)
  const id = (await engine.docker('commit', 'layered')).trim().replace('sha256:', '')
  await engine.docker('rm', 'layered')
  const list = await new ListPage(page, 'Images').open()
  const row = list.row(id.slice(0, 12))
  await expect(row).toContainText('dangling')
  await page.getByRole('combobox', { name: 'Which images' }).click()
  await page.getByRole('option', { name: 'Dangling' }).click()
  await expect(row).toBeVisible()
  await expect(list.row('busybox:latest')).toHaveCount(0)
  await row.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(row).toHaveCount(0)
})

test.describe('pulls', () => {
  test.skip(registryMissing() !== null, registryMissing() ?? '')

  test('layer by layer, cancelled, tried again, done, unknown', async ({ engine, page }) => {
    const registry = await startRegistry()
    const reference = `${registry.host}/team/big:1`
    await engine.docker(
      ...['run', '--name', 'big', engine.busybox, 'dd', 'if=/dev/urandom', 'of=/big', 'bs=1M', 'count=20'],
    )
    await engine.docker('commit', 'big', reference)
    await engine.docker('rm', 'big')
    await engine.docker('push', reference)
    await engine.docker('rmi', reference)

    const list = await new ListPage(page, 'Images').open()
    registry.line.throttle(2_000_000)
    await page.getByRole('button', { name: 'Pull image' }).click()
    const form = list.dialog('Pull image')
    await form.getByRole('textbox', { name: 'Image' }).fill('Upper Case')
    await expect(form.getByRole('button', { name: 'Pull', exact: true })).toBeDisabled()
    await form.getByRole('textbox', { name: 'Image' }).fill(reference)
    await expect(form).toContainText(`docker pull ${reference}`)
    await form.getByRole('button', { name: 'Pull', exact: true }).click()

    const panel = page.getByRole('region', { name: 'Pulls and pushes' })
    await expect(panel).toContainText('Pulling')
    await expect(panel.getByRole('list', { name: 'Layers' })).toContainText('Downloading')
    expect(await violations(page)).toEqual([])
    // It goes on while another page is open.
    await page.getByRole('link', { name: 'Volumes', exact: true }).click()
    await list.open()
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await expect(panel).toContainText('Cancelled')
    await expect(list.row(reference)).toHaveCount(0)

    registry.line.throttle(null)
    await panel.getByRole('button', { name: 'Try again' }).click()
    await expect(panel).toContainText('Pulled')
    await expect(list.row(reference)).toBeVisible()
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toBeHidden()

    await page.getByRole('button', { name: 'Pull image' }).click()
    await form.getByRole('textbox', { name: 'Image' }).fill(`${registry.host}/team/nothing:1`)
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('alert')).toContainText(/not found|unknown/i)
    expect(await violations(page)).toEqual([])
    await engine.docker('rmi', reference)
    await registry.stop()
  })
})

test('typed, a removal asks the same and tells the same as the buttons', async ({ engine, page }) => {
  for (const name of ['used', 'own:1']) await engine.docker('tag', engine.busybox, name)
  await engine.docker('create', '--name', 'made', engine.busybox, 'true')
  for (const name of ['own:1', '']) {
    await engine.docker('commit', '-c', `LABEL name=${name}`, 'made', ...(name ? [name] : []))
  }
  await engine.docker('rm', 'made')
  await engine.docker('create', '--name', 'holder', 'own:1')
  const list = await new ListPage(page, 'Images').open()
  await expect(list.row('own:1')).toBeVisible()
  const bar = await new CommandBar(page).open()

  await bar.run('docker image rm own:1 used')
  const several = list.dialog('Remove 2 images?')
  await expect(several).toContainText('holder was made from it')
  await several.getByRole('checkbox', { name: 'Also remove the container that uses it' }).check()
  for (const line of ['docker rm holder', 'docker rmi own:1 used:latest'])
    await expect(several).toContainText(line)
  await several.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Deleted own:1')).toBeVisible()
  await expect(page.getByText('Only untagged: used:latest')).toBeVisible()
  await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=holder')).toBe('')

  await bar.run('docker image prune --filter label=name=')
  const prune = list.dialog('Clean up images')
  await expect(prune).toContainText('docker image prune --force --filter label=name=')
  await prune.getByRole('button', { name: 'Remove 1 image' }).click()
  await expect(page.getByText('1 image cleaned up')).toBeVisible()
  await expect.poll(() => engine.docker('images', '-q', '--filter', 'dangling=true')).toBe('')
})
