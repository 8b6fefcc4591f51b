import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { EditDialog } from '../pages/edit-dialog'

test('a container is edited: the changes in words, made again, and back where it fails', async ({
  engine,
  page,
}) => {
  await engine.docker(
    ...[
      'run',
      '-d',
      '--name',
      'edited',
      '--stop-timeout',
      '1',
      '-e',
      'DB_PASSWORD=hunter2',
      '-v',
      '/data',
      'busybox',
      'sleep',
      '1000',
    ],
  )
  const dialog = await new EditDialog(page).openEdit('edited')
  await expect(dialog.root).toContainText('Nothing is changed yet.')
  await expect(dialog.button('Recreate')).toBeDisabled()
  await dialog.field('Variable value').fill('hunter3')
  await dialog.button('Add a label').or(dialog.button('More options')).first().click()
  await dialog.field('Command').fill('/no/such/program')
  await expect(dialog.changes).toContainText('DB_PASSWORD=••••••')
  await expect(dialog.changes).toContainText('/no/such/program')
  await expect(dialog.root).not.toContainText('hunter')
  await expect(dialog.line).toContainText('docker rename edited edited-old')
  await expect(dialog.root.getByRole('button', { name: 'Commit first…' })).toBeHidden()
  expect(await violations(page)).toEqual([])

  await dialog.button('Recreate').click()
  await expect(dialog.root).toContainText('is as it was before')
  await expect.poll(() => engine.docker('inspect', '-f', '{{.State.Status}}', 'edited')).toBe('running')
  await dialog.field('Command').fill('sleep 2000')
  await dialog.button('Recreate').click()
  await expect(dialog.root).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('edited')
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{json .Config.Cmd}}', 'edited'))
    .toBe('["sleep","2000"]')
  await expect
    .poll(() => engine.docker('ps', '-a', '--filter', 'name=edited', '--format', '{{.Names}}'))
    .toBe('edited')

  // Limits alone are changed in place.
  const before = await engine.docker('inspect', '-f', '{{.Id}}', 'edited')
  await dialog.openFromPage('Edit…')
  await dialog.button('More options').click()
  await dialog.field('Memory').fill('64m')
  await expect(dialog.line).toHaveText(/^\$ docker update --memory 64m --memory-swap 128m edited$/)
  await dialog.button('Apply').click()
  await expect(dialog.root).toBeHidden()
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{.Id}} {{.HostConfig.Memory}}', 'edited'))
    .toBe(`${before} ${64 << 20}`)
  await engine.docker('rm', '-fv', 'edited')
})

test('before a container is made again: who depends on it, and its own files, which a commit keeps', async ({
  engine,
  page,
}) => {
  await engine.docker('run', '-d', '--name', 'leaned-on', '--stop-timeout', '0', 'busybox', 'sleep', '1000')
  await engine.docker('exec', 'leaned-on', 'sh', '-c', 'echo mine > /own')
  await engine.docker('create', '--name', 'leaning', '--network', 'container:leaned-on', 'busybox')
  const dialog = await new EditDialog(page).openEdit('leaned-on')
  await dialog.field('Command').fill('sleep 2000')
  await expect(dialog.root).toContainText('In its network (--network container:): leaning. They lose it')
  await expect(dialog.root).toContainText('1 changed file (5 B) outside of its volumes is gone')
  expect(await violations(page)).toEqual([])
  await dialog.button('Commit first…').click()
  const commit = page.getByRole('dialog', { name: 'Make an image of leaned-on' })
  const reference = commit.getByRole('textbox', { name: 'Name and tag of the new image' })
  await expect(reference).toHaveValue('leaned-on:kept')
  await reference.fill('leaned-on:files')
  await commit.getByRole('button', { name: 'Commit', exact: true }).click()
  await expect(commit).toBeHidden()
  await expect(dialog.changes).toContainText('leaned-on:files')
  await expect(dialog.root).not.toContainText('1 changed file')
  await dialog.button('Recreate').click()
  await expect(dialog.root).toBeHidden()
  expect(await engine.docker('inspect', '-f', '{{.Config.Image}}', 'leaned-on')).toBe('leaned-on:files')
  expect(await engine.docker('exec', 'leaned-on', 'cat', '/own')).toBe('mine')
  await engine.docker('rm', '-f', 'leaned-on', 'leaning')
  await engine.docker('rmi', 'leaned-on:files')
})

test('limits and restart policy are changed without making it again', async ({ engine, page }) => {
  await engine.docker('run', '-d', '--name', 'limited', '-m', '64m', 'busybox', 'sleep', '1000')
  const dialog = await new EditDialog(page).openLimits('limited')
  await dialog.field('Memory').fill('6m')
  await dialog.field('Memory').fill('')
  await expect(dialog.root).toContainText('The engine cannot take this limit away.')
  await dialog.field('Memory').fill('128m')
  await dialog.root.getByRole('combobox', { name: 'Restart' }).selectOption('When it fails')
  await dialog.field('Times at most').fill('3')
  await expect(dialog.line).toHaveText(
    '$ docker update --restart on-failure:3 --memory 128m --memory-swap 256m limited',
  )
  expect(await violations(page)).toEqual([])
  await dialog.button('Apply').click()
  await expect(dialog.root).toBeHidden()
  expect(
    await engine.docker(
      ...['inspect', '-f', '{{.HostConfig.Memory}} {{.HostConfig.RestartPolicy.Name}}', 'limited'],
    ),
  ).toBe(`${128 << 20} on-failure`)
  await engine.docker('rm', '-f', 'limited')
})
