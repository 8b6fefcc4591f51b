import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { CommandBar } from '../pages/command-bar'
import { ContainersPage } from '../pages/containers-page'

/** The text under the line that was run last. */
function lastAnswer(bar: CommandBar): Locator {
  return bar.results.getByRole('figure', { name: 'Answer' }).first()
}

test('queries that ask for text are answered in the bar as docker answers them', async ({ engine, page }) => {
  await engine.docker('run', '-d', '--name', 'ask-me', engine.busybox, 'sleep', '1000')
  await new ContainersPage(page).expectState('ask-me', 'Running')
  const bar = await new CommandBar(page).open()
  for (const args of [
    ['ps', '-q'],
    ['inspect', '--format', '{{.State.Status}} {{.Config.Cmd}}', 'ask-me'],
    ['version', '--format', '{{.Server.Version}}'],
    ['images', '--format', '{{.Repository}}:{{.Tag}}'],
    ['inspect', '--type', 'image', '-f', '{{.Id}}', engine.busybox],
  ]) {
    const said = (await engine.docker(...args)).trim()
    await bar.run(`docker ${args.map((arg) => (arg.includes('{') ? `'${arg}'` : arg)).join(' ')}`)
    await expect(lastAnswer(bar)).toHaveText(said)
  }
  expect(await violations(page)).toEqual([])
  await bar.run('docker ps -q --filter name=ask-me')
  await lastAnswer(bar).getByRole('link').click()
  await expect(page).toHaveURL(/#\/containers\/[0-9a-f]{64}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ask-me')
  await engine.docker('rm', '-f', 'ask-me')
})

test('the bar stays at the bottom where that is chosen', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  const bar = await new CommandBar(page).open()
  await bar.dialog.getByRole('button', { name: 'Keep the bar at the bottom' }).click()
  await expect(bar.dialog).toBeHidden()
  const docked = page.getByRole('region', { name: 'Command bar' })
  const field = docked.getByRole('combobox', { name: 'Command' })
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
  ]) {
    await page.setViewportSize(size)
    await expect(field).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('heading', { level: 1 }).click()
  await expect(docked.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await field.fill('docker volume ')
  await expect(docked.getByRole('option').first()).toBeVisible()
  await expect(docked.getByRole('listbox')).toBeInViewport({ ratio: 0.9 })
  expect(await violations(page), 'with suggestions').toEqual([])
  await field.fill('docker volume ls -q')
  await field.press('Enter')
  await expect(docked.getByRole('log')).toContainText('docker volume ls -q')
  expect(await violations(page), 'with an answer').toEqual([])
  await page.keyboard.press('Escape')
  await expect(docked.getByRole('log')).toBeHidden()
  // A dialog would lie over it.
  await page.getByRole('link', { name: 'Networks', exact: true }).click()
  await page
    .getByRole('button', { name: /^Create/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(field).toBeVisible()

  await page.goto(`${page.url().split('#')[0]}#/settings`)
  const choice = page.getByRole('switch', { name: 'Command bar at the bottom' })
  await expect(choice).toBeChecked()
  await choice.click({ force: true })
  await expect(docked).toBeHidden()
  await bar.open()
  await expect(bar.dialog).toBeVisible()
})

test('cd, several commands in a line, and what stops them', async ({ engine, page, dataDir }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  const bar = await new CommandBar(page).open()
  await bar.run(`cd ${dataDir}`)
  await expect(bar.results).toContainText(dataDir)
  await expect(bar.field).toHaveValue('')
  await expect(bar.dialog.getByRole('button', { name: /^Working folder/ })).toContainText(
    dataDir.split('/').at(-1) ?? '',
  )

  await bar.run(
    `docker create --name in-turn ${engine.busybox} sleep 1000 && docker start in-turn; docker rename in-turn at-last`,
  )
  await expect(bar.results).toContainText('docker rename')
  await expect(bar.field).toHaveValue('')
  await expect
    .poll(() => engine.docker('ps', '--filter', 'name=at-last', '--format', '{{.Names}}'))
    .toContain('at-last')

  await bar.run('docker start at-last | cat')
  await expect(bar.dialog.getByRole('status')).toContainText('“|” is for a shell')
  await bar.run('docker volume create never && docker sotp at-last')
  const problem = bar.dialog.getByRole('status')
  await expect(problem).toContainText('Unknown command “sotp”. Did you mean stop?')
  // The caret stands under the first character of the word.
  await expect(problem.locator('xpath=preceding-sibling::div')).toHaveText(
    /^docker volume create never && docker \^$/,
  )
  expect(await engine.docker('volume', 'ls', '-q')).not.toContain('never')

  await bar.run('clear')
  await expect(bar.results).toBeHidden()
  // Paths of that folder are completed; its listing arrives after the key press.
  mkdirSync(join(dataDir, 'site'))
  await bar.write('docker build ./si')
  await expect(bar.options.filter({ hasText: './site/' })).toBeVisible()
  await bar.field.press('Tab')
  await expect(bar.field).toHaveValue('docker build ./site/')
  await engine.docker('rm', '-f', 'at-last')
})

test.describe('where the network breaks off what is loading', () => {
  test.use({ allowedErrors: /net::ERR_FAILED/ })

  test('the bar comes all the same, with the styles that a start has loaded', async ({ page }) => {
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Containers')
    const late: string[] = []
    let brokenUntil = Number.POSITIVE_INFINITY
    await page.route(/\.(?:css|js)$/, (route) => {
      const url = route.request().url()
      if (/\/(?:index|style)-[\w-]+\.(?:css|js)$/.test(url)) return route.continue()
      late.push(url)
      if (late.length === 1) brokenUntil = Date.now() + 400
      return Date.now() < brokenUntil ? route.abort() : route.continue()
    })
    await page.reload()
    await expect(heading).toHaveText('Containers')
    const bar = await new CommandBar(page).open()
    await expect(bar.field).toHaveCSS('border-top-width', '0px')
    expect(late.length).toBeGreaterThan(0)
    expect(late.filter((url) => url.endsWith('.css'))).toEqual([])
  })
})

test('a container in the foreground says what it says here; lines wait as in a terminal', async ({
  engine,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  const bar = await new CommandBar(page).open()
  const last = bar.results.locator('> div').first()
  const { busybox } = engine
  await bar.run(`docker run --rm --name bar-said ${busybox} sh -c 'echo out loud; exit 3'`)
  await expect(last).toContainText('Exit code 3')
  await expect(last.getByLabel('Answer', { exact: true })).toHaveText('out loud')
  expect(await engine.docker('ps', '-aq', '--filter', 'name=bar-said')).toBe('')
  await expect(last.getByRole('link')).toHaveCount(0)

  // Without --rm it stays, and is started again in the same way.
  await bar.run(`docker run --name bar-kept ${busybox} sh -c 'echo still there'`)
  await expect(last).toContainText('Exit code 0')
  await expect(last.getByLabel('Answer', { exact: true })).toHaveText('still there')
  await expect(async () => {
    await bar.run('docker start -a bar-kept')
    await expect(last).toContainText('docker start -a bar-kept', { timeout: 1000 })
  }).toPass()
  await expect(last).toContainText('Exit code 0')
  await expect(last.getByLabel('Answer', { exact: true })).toHaveText('still there')
  await expect(last.getByRole('link', { name: 'Open its log' })).toBeVisible()
  await engine.docker('rm', 'bar-kept')

  // It goes on, and holds nothing up.
  const loop = "trap 'echo caught; exit 0' INT; echo up; while :; do sleep 0.1; done"
  await bar.run(`docker run --rm --name bar-loop ${busybox} sh -c "${loop}"`)
  await expect(bar.results).toContainText('up')
  await expect(bar.results).toContainText('When the bar is closed it runs on.')
  await expect(bar.field).toHaveValue('')
  expect(await violations(page)).toEqual([])
  await bar.run('docker version -f {{.Server.Os}}')
  await expect(last).toContainText('linux')
  const loopResult = bar.results.locator('> div', { hasText: 'bar-loop' })
  await loopResult.getByRole('button', { name: 'Stop' }).click()
  await expect(bar.results).toContainText('caught')
  await expect(bar.results).toContainText('Exit code 0')

  await engine.docker('run', '-d', '--name', 'bar-held', busybox, 'sleep', '1000')
  await bar.write('docker wait bar-h')
  await expect(bar.options.filter({ hasText: 'bar-held' })).toBeVisible()
  await bar.run('docker wait bar-held')
  await expect(last).toContainText('Running')
  await bar.run('docker volume create bar-later')
  await bar.run('docker volume create bar-dropped')
  const waiting = bar.dialog.getByRole('list', { name: 'Waiting for the line before' })
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  await waiting.getByRole('button', { name: 'Do not run: docker volume create bar-dropped' }).click()
  await engine.docker('rm', '-f', 'bar-held')
  await expect(waiting).toBeHidden()
  await expect(last).toContainText('bar-later')
  await expect.poll(() => engine.docker('volume', 'ls', '-q')).toContain('bar-later')
  expect(await engine.docker('volume', 'ls', '-q')).not.toContain('bar-dropped')
  await engine.docker('volume', 'rm', 'bar-later')
})
