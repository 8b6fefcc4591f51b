import { registryMissing, startRegistry } from '../fixtures/private-registry'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ImagePage } from '../pages/image-page'
import { ListPage } from '../pages/list-page'

test('the tree that two commits make, and why the first is only untagged', async ({ engine, page }) => {
  await engine.docker('tag', engine.busybox, 'ubuntu:14.04')
  await engine.docker(
    ...['run', '--name', 'commit_test', 'ubuntu:14.04', 'sh', '-c', 'echo test_first!! >> first'],
  )
  await engine.docker('commit', '-a', 'author', '-m', 'commit_message', 'commit_test', 'commit_test:first')
  await engine.docker(
    ...['run', '--name', 'commit_test2', 'commit_test:first', 'sh', '-c', 'echo test_second!! >> second'],
  )
  await engine.docker(
    ...['commit', '-a', 'author', '-m', 'commit_message', '-c', 'ENV API_KEY=hush', 'commit_test2'],
    'commit_test:second',
  )
  await engine.docker('rm', 'commit_test', 'commit_test2')

  const list = await new ListPage(page, 'Images').open()
  await list.row('commit_test:second').getByRole('button', { name: 'commit_test', exact: true }).click()
  const image = new ImagePage(page)
  await expect(image.heading).toHaveText('commit_test:second')
  await expect(image.steps).toHaveCount(3)
  await expect(image.steps.first()).toContainText('commit_message')
  await expect(image.steps.first()).toContainText('14 B')
  expect(await violations(page)).toEqual([])

  await image.openTab('Shared layers')
  await expect(image.treeRow('ubuntu:14.04')).toContainText('others need it')
  await expect(image.treeRow('commit_test:first')).toContainText('others need it')
  await expect(image.treeRow('commit_test:second')).toContainText('deleting frees 14 B')
  expect(await violations(page)).toEqual([])
  await image.openTab('Config')
  const env = image.card('Environment variables')
  await expect(env).not.toContainText('hush')
  await env.getByRole('button', { name: 'Show the value of API_KEY' }).click()
  await expect(env).toContainText('API_KEY=hush')
  await image.openTab('Inspect')
  await expect(page.getByRole('treeitem', { name: /^RepoTags/ })).toBeVisible()

  await image.openTab('Shared layers')
  await image.tree.getByRole('link', { name: 'commit_test:first' }).click()
  await expect(image.heading).toHaveText('commit_test:first')
  await image.openTab('Tags and use')
  await page.getByRole('button', { name: 'Remove tag commit_test:first' }).click()
  const question = image.dialog('Remove image commit_test:first?')
  await expect(question).toContainText('commit_test:second is built on it and needs its layers.')
  await expect(question).toContainText('No disk space comes back.')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Only untagged: commit_test:first')).toBeVisible()
  await expect.poll(() => engine.docker('images', '-q', 'commit_test:first')).toBe('')

  await list.open()
  await page.getByText('Tree', { exact: true }).click()
  await expect(image.treeRow('commit_test:second')).toContainText('deleting frees 27 B')
  await engine.docker('rmi', 'commit_test:second', 'ubuntu:14.04')
  await expect(image.treeRow('commit_test:second')).toHaveCount(0)
})

test('clean up names what goes and what comes back', async ({ engine, page }) => {
  for (const name of ['one', 'two']) {
    await engine.docker('run', '--name', name, engine.busybox, 'sh', '-c', `echo ${name} > /${name}`)
    await engine.docker('commit', name)
    await engine.docker('rm', name)
  }
  await new ListPage(page, 'Images').open()
  await page.getByRole('button', { name: 'Clean up', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Clean up images' })
  const picks = dialog.getByRole('list', { name: 'Images to remove' }).getByRole('listitem')
  await expect(picks).toHaveCount(2)
  await expect(dialog).toContainText('8 B of disk space comes back.')
  await expect(dialog).toContainText('docker image prune --force')
  await picks.first().getByRole('checkbox').uncheck()
  await expect(dialog).toContainText('4 B of disk space comes back.')
  await expect(dialog).toContainText('docker rmi')
  expect(await violations(page)).toEqual([])
  await picks.first().getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Remove 2 images' }).click()
  await expect(page.getByText('2 images cleaned up')).toBeVisible()
  await expect(page.getByText('8B of disk space came back.')).toBeVisible()
  await expect.poll(() => engine.docker('images', '-q', '--filter', 'dangling=true')).toBe('')
})

test.describe('newer images', () => {
  test.skip(registryMissing() !== null, registryMissing() ?? '')

  test('up to date, newer, only here, cannot tell', async ({ engine, page }) => {
    const registry = await startRegistry()
    const reference = `${registry.host}/team/web:1`
    await engine.docker('run', '--name', 'base', engine.busybox, 'sh', '-c', 'echo 1 > /version')
    const old = await engine.docker('commit', 'base', reference)
    await engine.docker('push', reference)
    const list = await new ListPage(page, 'Images').open()
    await list
      .row(reference)
      .getByRole('button', { name: `${registry.host}/team/web` })
      .click()
    const image = new ImagePage(page)
    await image.openTab('Tags and use')
    const tags = image.card('Tags')
    await tags.getByRole('button', { name: /newer image/ }).click()
    await expect(tags).toContainText('Up to date')

    // Somebody else pushes another image under the same tag.
    await engine.docker('tag', reference, 'kept:1')
    await engine.docker('commit', '-c', 'ENV A=1', 'base', reference)
    await engine.docker('push', reference)
    await engine.docker('rmi', reference)
    await engine.docker('pull', `${registry.host}/team/web@${digestOf(await engine.docker('inspect', old))}`)
    await engine.docker('tag', old, reference)
    await expect(image.heading).toBeVisible()
    await list.open()
    await page.getByRole('button', { name: 'Check for newer' }).click()
    const dialog = page.getByRole('dialog', { name: 'Newer images' })
    const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
    await expect(row(reference)).toContainText('Newer image available')
    await expect(row('busybox:latest')).toContainText('Only here')
    expect(await violations(page)).toEqual([])
    await registry.line.stop()
    await row(reference)
      .getByRole('button', { name: /newer image/ })
      .click()
    await expect(row(reference)).toContainText('Cannot tell')
    await registry.stop()
    await engine.docker('rm', 'base')
  })
})

function digestOf(inspected: string): string {
  const [digest = ''] = (JSON.parse(inspected) as { RepoDigests: string[] }[])[0]?.RepoDigests ?? []
  return digest.split('@')[1] ?? ''
}
