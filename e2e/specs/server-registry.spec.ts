import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expectLines } from '../fixtures/expect-lines'
import { registryMissing, startRegistry } from '../fixtures/private-registry'
import { startSearchIndex } from '../fixtures/search-index'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { CommandBar } from '../pages/command-bar'
import { ImagePage } from '../pages/image-page'
import { ListPage } from '../pages/list-page'
import { RunDialog } from '../pages/run-dialog'

const password = 'c0rrect-horse-battery'

test.skip(registryMissing() !== null, registryMissing() ?? '')

test('push is refused, offers the sign-in, and goes on after it; the password is nowhere', async ({
  engine,
  page,
  dataDir,
}) => {
  const registry = await startRegistry({ users: { ada: password } })
  const reference = `${registry.host}/team/app:1`
  const list = await new ListPage(page, 'Images').open()

  await list.pick('busybox:latest', 'Tag…')
  const tag = list.dialog('Tag image')
  await tag.getByRole('textbox', { name: 'New name' }).fill(reference)
  await expect(tag).toContainText(`docker tag busybox:latest ${reference}`)
  await tag.getByRole('button', { name: 'Tag', exact: true }).click()
  await expect(list.row(reference)).toBeVisible()

  await list.pick(reference, 'Push…')
  const push = list.dialog('Push image')
  await expect(push).toContainText(`docker push ${reference}`)
  await push.getByRole('button', { name: 'Push', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Pulls and pushes' })
  await expect(panel.getByRole('alert')).toContainText('The registry refused.')
  await panel.getByRole('button', { name: `Sign in to ${registry.host}` }).click()

  const signIn = list.dialog('Sign in to a registry')
  await expect(signIn).toContainText('in memory until Gantry ends')
  await signIn.getByRole('textbox', { name: 'User name' }).fill('ada')
  await signIn.getByLabel('Password or access token').fill('wr0ng-password')
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(signIn.getByRole('alert')).toContainText('refused this user name or password')
  expect(await violations(page)).toEqual([])
  await signIn.getByLabel('Password or access token').fill(password)
  await expect(signIn).toContainText(`docker login --username ada ${registry.host}`)
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(signIn).toBeHidden()
  await expect(panel).toContainText('Pushed')

  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const signedIn = page.getByRole('list', { name: 'Registries' })
  await expect(signedIn).toContainText('kept in memory until Gantry ends')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: `Sign out of ${registry.host}` }).click()
  await expect(signedIn).toHaveCount(0)

  const bar = await new CommandBar(page).open()
  await bar.write(`docker login -u ada -p ${password} ${registry.host}`)
  await page.keyboard.press('Enter')
  await expect(bar.results).toContainText(`docker login --username ada ${registry.host}`)
  await expect(bar.results).not.toContainText(password)
  const kept = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'utf8'))
  expect(kept.join()).toContain('docker login')
  for (const secret of [password, 'wr0ng-password']) {
    expect(kept.join()).not.toContain(secret)
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      secret,
    )
  }
  await engine.docker('rmi', reference)
  await registry.stop()
})

test('a typed login without a password asks; a tag that moves is said first', async ({ engine, page }) => {
  const list = await new ListPage(page, 'Images').open()
  const bar = await new CommandBar(page).open()
  await bar.write('docker login -u ada localhost:1')
  await page.keyboard.press('Enter')
  const signIn = list.dialog('Sign in to a registry')
  await expect(signIn.getByRole('textbox', { name: 'User name' })).toHaveValue('ada')
  await expect(signIn.getByRole('textbox', { name: 'Registry' })).toHaveValue('localhost:1')
  await signIn.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Escape')

  await engine.docker('create', '--name', 'other-image', engine.busybox)
  await engine.docker('commit', 'other-image', 'team/moved:1')
  await engine.docker('rm', 'other-image')
  await expect(list.row('team/moved:1')).toBeVisible()
  await list.pick('busybox:latest', 'Tag…')
  const tag = list.dialog('Tag image')
  await tag.getByRole('textbox', { name: 'New name' }).fill('team/moved:1')
  await expect(tag).toContainText('is left without a name')
  await tag.getByRole('button', { name: 'Move the tag' }).click()
  await expect
    .poll(() => engine.docker('images', '-q', 'team/moved:1'))
    .toBe(await engine.docker('images', '-q', 'busybox'))
  await engine.docker('rmi', 'team/moved:1')
  await engine.docker('image', 'prune', '-f')
})

test('search: an index, a registry with its tags, pull of a result, a registry that cannot be reached', async ({
  engine,
  page,
}) => {
  const registry = await startRegistry()
  for (const tag of ['1.9', '1.10']) {
    await engine.docker('tag', engine.busybox, `${registry.host}/team/found:${tag}`)
    await engine.docker('push', `${registry.host}/team/found:${tag}`)
    await engine.docker('rmi', `${registry.host}/team/found:${tag}`)
  }
  const entry = { description: 'A <b>server</b>', is_automated: false }
  const index = await startSearchIndex([
    { ...entry, name: 'team/web', star_count: 900, is_official: false },
    { ...entry, name: 'web', star_count: 5, is_official: true },
  ])
  const results = page.getByRole('grid', { name: 'Search results' })

  const bar = await new CommandBar(page).open()
  await bar.write(`docker search --limit 10 ${index.host}/web`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
  await expect(results.getByRole('row').nth(1)).toContainText('Official')
  await expect(results.getByRole('row').nth(2)).toContainText('900')
  await expect(results).toContainText('A <b>server</b>')
  const found = ['team/web', 'web'].map((each) => `${index.host}/${each}`)
  await expectLines(results, 'search results', found)
  expect(await violations(page)).toEqual([])

  await page.getByRole('combobox', { name: 'Registry' }).fill(registry.host)
  await page.getByRole('textbox', { name: 'Name' }).fill('found')
  await page.keyboard.press('Enter')
  const name = `${registry.host}/team/found`
  await results.getByRole('button', { name, exact: true }).click()
  const tags = page.getByRole('dialog', { name: `Tags of ${name}` }).getByRole('listitem')
  await expect(tags).toHaveText(['1.10', '1.9'])
  await tags.first().getByRole('button', { name: 'Pull' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Pulls and pushes' })).toContainText('Pulled')
  await expect.poll(() => engine.docker('images', '-q', `${name}:1.10`)).not.toBe('')
  await engine.docker('rmi', `${name}:1.10`)

  await registry.stop()
  await page.getByRole('textbox', { name: 'Name' }).fill('found again')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(
    'Gantry could not reach the registry from this computer',
  )
  expect(await violations(page)).toEqual([])
  await index.stop()
})

test('wherever a registry refuses, the sign-in is offered, and what was asked goes on after it', async ({
  engine,
  page,
}) => {
  const registry = await startRegistry({ users: { ada: password } })
  const reference = `${registry.host}/team/app:1`
  await engine.docker('tag', engine.busybox, reference)
  const list = await new ListPage(page, 'Images').open()
  const signIn = list.dialog('Sign in to a registry')
  /** Signs in where that is offered, and ends the sign-in again once `then` has been seen. */
  const throughOffer = async (within: Locator, then: () => Promise<void>): Promise<void> => {
    await within.getByRole('button', { name: `Sign in to ${registry.host}` }).click()
    await signIn.getByRole('textbox', { name: 'User name' }).fill('ada')
    await signIn.getByLabel('Password or access token').fill(password)
    await signIn.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(signIn).toBeHidden()
    await then()
  }
  const signOut = async (): Promise<void> => {
    const bar = await new CommandBar(page).open()
    await bar.run(`docker logout ${registry.host}`)
    await expect(bar.results).toContainText('Done')
    await page.keyboard.press('Escape')
    await expect(bar.dialog).toBeHidden()
  }

  const bar = await new CommandBar(page).open()
  await bar.run(`docker push ${reference}`)
  await throughOffer(bar.results, () => expect(bar.results).toContainText('digest: sha256:'))
  await page.keyboard.press('Escape')
  await signOut()

  // The question for a newer image stands on the image's page.
  await list
    .row(reference)
    .getByRole('button', { name: `${registry.host}/team/app` })
    .click()
  await new ImagePage(page).openTab('Tags and use')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: `Is there a newer image for ${reference}?` }).click()
  await throughOffer(main, () => expect(main).toContainText('Up to date'))
  await signOut()

  await engine.docker('rmi', reference)
  const run = await new RunDialog(page).openEmpty()
  await run.field('Image').fill(reference)
  await run.field('Container name').fill('from-locked')
  await run.field('Command').fill('true')
  await run.button('Run').click()
  await throughOffer(run.root, () => expect(run.root).toBeHidden())
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{.State.Status}}', 'from-locked').catch(String))
    .toBe('exited')
  await engine.docker('rm', 'from-locked')
  await engine.docker('rmi', reference)
  await registry.stop()
})
