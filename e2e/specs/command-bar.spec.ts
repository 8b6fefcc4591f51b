import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { CommandBar } from '../pages/command-bar'
import { ContainersPage } from '../pages/containers-page'

test('a typed line changes the engine; Tab completes it; the arrow up brings it back', async ({
  engine,
  page,
}) => {
  await engine.docker('run', '-d', '--name', 'bar-typed', engine.busybox, 'sleep', '1000')
  await new ContainersPage(page).expectState('bar-typed', 'Running')
  const bar = await new CommandBar(page).open()
  await bar.type('docker sto')
  await page.keyboard.press('Tab')
  await expect(bar.field).toHaveValue('docker stop ')
  await bar.type('--ti')
  await expect(bar.options.first()).toContainText('Seconds to wait')
  await page.keyboard.press('Tab')
  await bar.type('0 bar-ty')
  await page.keyboard.press('Tab')
  await expect(bar.field).toHaveValue('docker stop --time 0 bar-typed ')
  await page.keyboard.press('Enter')
  await expect(bar.results).toContainText('Done')
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{.State.Running}}', 'bar-typed'))
    .toContain('false')

  await page.keyboard.press('ArrowUp')
  await expect(bar.field).toHaveValue(/docker stop .*bar-typed/)
  await page.keyboard.press('Escape')
  await expect(bar.dialog).toBeHidden()
  await load(() => page.reload())
  await new ContainersPage(page).expectState('bar-typed', 'Exited')
  await bar.open()
  await page.keyboard.press('ArrowUp')
  await expect(bar.field).toHaveValue('docker stop --time 0 bar-typed')
  await engine.docker('rm', '-f', 'bar-typed')
})

test('what is wrong is said under its character, and nothing is run', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'bar-wrong', engine.busybox)
  await expect(new ContainersPage(page).row('bar-wrong')).toBeVisible()
  const bar = await new CommandBar(page).open()
  for (const [line, words] of [
    ['docker run --nmae x busybox', 'Unknown flag --nmae. Did you mean --name?'],
    ['docker sotp bar-wrong', 'Unknown command “sotp”. Did you mean stop?'],
    ['docker start bar-wrogn', 'There is no container “bar-wrogn”. Did you mean bar-wrong?'],
    ['docker ps | grep web', '“|” is for a shell'],
    ['docker rm $(docker ps -aq)', '“$(” is for a shell'],
    ['docker logs --details bar-wrong', 'Docker knows --details'],
    ['docker swarm init', 'Docker knows “swarm”'],
  ] as const) {
    await bar.run(line)
    await expect(bar.dialog.getByRole('status')).toContainText(words)
    await expect(bar.field).toHaveAttribute('aria-invalid', 'true')
    await expect(bar.field).toHaveValue(line)
  }
  await expect(bar.results).toBeHidden()
  await engine.docker('rm', 'bar-wrong')
})

test('what destroys asks first, as the buttons do; a failure stays in view', async ({ engine, page }) => {
  await engine.docker('run', '-d', '--name', 'bar-doomed', engine.busybox, 'sleep', '1000')
  const list = new ContainersPage(page)
  await list.expectState('bar-doomed', 'Running')
  const bar = await new CommandBar(page).open()
  await bar.run('docker rm -f bar-doomed')
  const question = page.getByRole('dialog', { name: 'Remove: bar-doomed' })
  await expect(question).toContainText('docker rm --force bar-doomed')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(bar.dialog).toBeVisible()
  await expect(list.row('bar-doomed')).toBeAttached()

  await bar.run('docker rm bar-doomed')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(bar.results).toContainText('Failed')
  await expect(bar.results).toContainText(/running/)

  await bar.run('docker rm -f bar-doomed')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(bar.results).toContainText('Done')
  await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=bar-doomed')).toBe('')
})

test('queries open the views', async ({ engine, page }) => {
  await engine.docker('run', '-d', '--name', 'bar-seen', engine.busybox, 'sh', '-c', 'echo said; sleep 1000')
  await engine.docker('create', '--name', 'bar-rested', engine.busybox)
  const list = new ContainersPage(page)
  await list.expectState('bar-seen', 'Running')
  const bar = new CommandBar(page)
  await (await bar.open()).run('ps')
  await expect(bar.dialog).toBeHidden()
  await expect(list.row('bar-seen')).toBeVisible()
  await expect(list.row('bar-rested')).toHaveCount(0)
  await (await bar.open()).run('docker ps -a --filter name=bar-re')
  await expect(list.row('bar-rested')).toBeVisible()
  await expect(list.row('bar-seen')).toHaveCount(0)
  await (await bar.open()).run('docker logs -f bar-seen')
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{64}\/logs/)
  await expect(page.getByRole('main')).toContainText('said')
  await (await bar.open()).run('docker exec -it -e ASKED=typed bar-seen sh')
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{64}\/terminal/)
  await expect(page.getByRole('main')).toContainText('--env ASKED=typed bar-seen sh')
  await page.getByRole('button', { name: 'Search or run' }).click()
  await bar.run('image inspect busybox')
  await expect(page).toHaveURL(/#\/images\/sha256:[0-9a-f]{64}\/inspect/)
  await expect(page.getByRole('main')).toContainText('RepoTags')
  await engine.docker('rm', '-f', 'bar-seen', 'bar-rested')
})

test('pasted lines run in order and stop at the first that fails', async ({ engine, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  const bar = await new CommandBar(page).open()
  await bar.paste('docker volume create \\\n  --label a=b \\\n  bar-one')
  await expect(bar.field).toHaveValue('docker volume create --label a=b bar-one')
  await page.keyboard.press('Enter')
  await expect(bar.results).toContainText('Done')

  await bar.paste('# make two\ndocker volume create bar-two\n\ndocker volume sl\n')
  const lines = bar.dialog.getByRole('textbox', { name: /Commands/ })
  await expect(bar.dialog.getByRole('status')).toContainText('Line 4: Unknown command “volume sl”')
  await expect(bar.dialog.getByRole('button', { name: 'Run' })).toBeDisabled()
  await lines.fill(
    `docker create --name bar-lines ${engine.busybox} sleep 1000\ndocker start bar-lines\n` +
      'docker rename bar-lines bar-one/two\ndocker volume create bar-never',
  )
  await expect(bar.dialog.getByRole('status')).toContainText('Line 3')
  await lines.fill(
    `docker create --name bar-lines ${engine.busybox} sleep 1000\ndocker start bar-lines\n` +
      `docker create --name bar-lines ${engine.busybox}\ndocker volume create bar-never`,
  )
  await lines.press('Control+Enter')
  await expect(bar.results).toContainText('Failed')
  await expect.poll(() => engine.docker('inspect', '-f', '{{.State.Running}}', 'bar-lines')).toContain('true')
  expect(await engine.docker('volume', 'ls', '-q')).not.toContain('bar-never')
  await engine.docker('rm', '-f', 'bar-lines')
  await engine.docker('volume', 'rm', 'bar-one')
})

test('run tells what it says and goes on to its log, run -it to the terminal', async ({ engine, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  const bar = await new CommandBar(page).open()
  await bar.run(`docker run --name bar-ran ${engine.busybox} sh -c 'echo out loud; sleep 1000'`)
  await expect(bar.results.getByLabel('Answer', { exact: true })).toHaveText('out loud')
  await bar.results.getByRole('link', { name: 'Open its log' }).click()
  await expect(bar.dialog).toBeHidden()
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{64}\/logs/)
  await expect(page.getByRole('main')).toContainText('out loud')
  await (await bar.open()).run(`docker run -it --name bar-shell ${engine.busybox} sh`)
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{64}\/terminal/)
  await expect(page.getByRole('main')).toContainText('docker attach bar-shell')
  await engine.docker('rm', '-f', 'bar-ran', 'bar-shell')
})

test('what is no command searches pages and objects', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'bar-found', engine.busybox)
  await expect(new ContainersPage(page).row('bar-found')).toBeVisible()
  const bar = await new CommandBar(page).open()
  await bar.type('found')
  await expect(bar.options.first()).toContainText('bar-found')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bar-found')
  await bar.open()
  await bar.type('netw')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Networks')
  await engine.docker('rm', 'bar-found')
})

for (const theme of ['light', 'dark'] as const) {
  test(`the bar passes axe in ${theme}`, async ({ engine, page }) => {
    await engine.docker('create', '--name', 'bar-axe', engine.busybox)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(new ContainersPage(page).row('bar-axe')).toBeVisible()
    const bar = await new CommandBar(page).open()
    expect(await violations(page), 'empty').toEqual([])
    await bar.write('docker run ')
    await expect(bar.options.first()).toBeVisible()
    expect(await violations(page), 'with suggestions').toEqual([])
    await bar.run('docker run --nmae')
    expect(await violations(page), 'with a problem').toEqual([])
    await bar.run('docker start bar-axe')
    await expect(bar.results).toContainText('Done')
    expect(await violations(page), 'with a result').toEqual([])
    await bar.paste('docker ps\ndocker volume sl')
    await expect(bar.dialog.getByRole('textbox')).toBeVisible()
    expect(await violations(page), 'with lines').toEqual([])
    await engine.docker('rm', '-f', 'bar-axe')
  })
}

test.describe('in Korean', () => {
  test.use({ appLocale: 'ko-KR' })

  test('suggestions and errors are Korean', async ({ engine, page }) => {
    await engine.docker('create', '--name', 'bar-ko', engine.busybox)
    await expect(new ContainersPage(page).row('bar-ko')).toBeVisible()
    const bar = await new CommandBar(page, { title: '명령 표시줄', field: '명령', results: '결과' }).open()
    await bar.write('docker rm ')
    await expect(bar.options.filter({ hasText: '--force' })).toContainText('실행 중이면')
    await bar.run('docker rm --froce bar-ko')
    await expect(bar.dialog.getByRole('status')).toContainText('알 수 없는 옵션')
    expect(await violations(page)).toEqual([])
    await engine.docker('rm', 'bar-ko')
  })
})
