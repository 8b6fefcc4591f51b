import { readFile } from 'node:fs/promises'
import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { LogsPage, ranScript, runScript } from '../pages/logs-page'

/** Slow: what was printed before is to stay near, on a busy machine too. */
const counting = 'i=0; while :; do i=$((i+1)); echo "tick $i"; usleep 500000; done'

test('follows, pauses on scrolling up, says how many lines are new', async ({ page, engine }) => {
  const id = await runScript(engine, 'log-follow', `seq 1 300 | sed "s/^/old /"; ${counting}`)
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('tick').first()).toBeVisible()
  await logs.log.hover()
  await page.mouse.wheel(0, -1500)
  await expect(logs.log).toHaveAttribute('data-following', 'false')
  await expect(logs.line(/old 2\d\d\s*$/).first()).toBeVisible()
  const newLines = page.getByRole('button', { name: /\d+ new lines/ })
  await expect(newLines).toBeVisible()
  const kept = await logs.lines.first().textContent()
  const told = await newLines.textContent()
  await expect(newLines).not.toHaveText(told ?? '')
  expect(await logs.lines.first().textContent()).toBe(kept)
  await newLines.click()
  await expect(logs.log).toHaveAttribute('data-following', 'true')
  await engine.docker('rm', '-f', id)
})

test('a million lines: the last at once, all of them on request, searched and filtered', async ({
  page,
  engine,
}) => {
  test.setTimeout(180_000)
  const id = await ranScript(engine, 'log-million', 'seq 1 1000000 | sed "s/^/line /"')
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('line 1000000')).toBeVisible()
  await logs.expectCount(1000)
  await page.getByRole('button', { name: 'Load all earlier lines' }).click()
  await logs.expectCount(1_000_000, 90_000)
  await logs.search.fill('line 77777')
  await logs.expectMatches(11)
  await logs.search.press('Enter')
  await expect(logs.log.locator('[data-found]')).toHaveText(/line 77777\s*$/)
  await logs.search.press('Enter')
  await expect(logs.log.locator('[data-found]')).toContainText('line 777770')
  await logs.search.press('Shift+Enter')
  await expect(logs.log.locator('[data-found]')).toHaveText(/line 77777\s*$/)
  await logs.press('Only matching lines')
  await expect(logs.lines).toHaveCount(11)
  await logs.press('Only matching lines')
  await logs.search.fill('')
  await logs.log.press('Home')
  await expect(logs.line(/line 1\s*$/)).toBeVisible()
  await logs.log.press('End')
  await expect(logs.line('line 1000000')).toBeVisible()
})

test('scrolling up loads earlier lines, each of them once', async ({ page, engine }) => {
  const id = await ranScript(engine, 'log-earlier', 'seq 1 4000 | sed "s/^/line /"')
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('line 4000')).toBeVisible()
  await logs.expectCount(1000)
  await logs.log.press('Home')
  await logs.expectCount(4000)
  await logs.search.fill('line 3001')
  await logs.expectMatches(1)
})

test('expressions, case, inverted, and an expression that never ends', async ({ page, engine }) => {
  const id = await ranScript(
    engine,
    'log-search',
    'echo Error one; echo error two; echo fine; echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  )
  const logs = await new LogsPage(page).open(id)
  await logs.search.fill('error')
  await logs.expectMatches(2)
  await logs.press('Match case')
  await logs.expectMatches(1)
  await logs.press('Match case')
  await logs.press('Hide matching lines')
  await expect(logs.lines).toHaveText([/fine/, /aaa/])
  await logs.press('Hide matching lines')
  await logs.press('Regular expression')
  await logs.search.fill('^E\\w+ (one|two)$')
  await logs.expectMatches(2)
  await logs.search.fill('(')
  await expect(page.getByText('Not a valid expression')).toBeVisible()
  await logs.search.fill('^(a+)+$')
  await expect(page.getByText('This expression takes too long')).toBeVisible()
  await logs.search.fill('fine')
  await logs.expectMatches(1)
})

test('colours are shown, everything else that a container sends is harmless text', async ({
  page,
  engine,
}) => {
  const title = await page.title()
  const id = await ranScript(
    engine,
    'log-harm',
    [
      "printf '\\033[31mred\\033[0m plain\\n'",
      "printf '\\033]0;owned\\007title\\n'",
      "printf '\\033]52;c;b3duZWQ=\\007clipboard\\n'",
      "printf 'a\\033[2000000000brepeated\\n'",
      "echo '<img src=x onerror=document.title=1><script>document.title=2</script>'",
      'echo to stderr >&2',
    ].join('; '),
  )
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('red plain').locator('[style*="color"]')).toHaveText('red')
  await expect(logs.line('title').first()).toHaveText(/^\s*title/)
  await expect(logs.line('repeated')).toHaveText(/^\s*arepeated/)
  await expect(logs.line('<img src=x onerror=')).toBeVisible()
  await expect(logs.log.locator('img, script')).toHaveCount(0)
  await expect(logs.line('to stderr')).toHaveAttribute('data-stream', 'stderr')
  await expect(logs.line('to stderr')).toContainText('err')
  expect(await page.title()).not.toBe('1')
  expect(await page.title()).toContain(title.split(' ').at(-1) ?? '')
  await logs.choose('Only standard error')
  await expect(logs.lines).toHaveCount(1)
  await logs.choose('Both streams')
})

test('a tty, bytes that are not UTF-8, and a line of 10 MB', async ({ page, engine }) => {
  const script = "printf 'bad \\377 byte\\n'; head -c 10000000 /dev/zero | tr '\\0' x; echo; echo after"
  const id = await ranScript(engine, 'log-long', script, '-t')
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('after')).toBeVisible()
  await logs.expectCount(3)
  await logs.log.press('Home')
  await expect(logs.line('bad \ufffd byte')).toBeVisible()
  await expect(logs.line('xxxx').getByRole('button', { name: /Show all 9,76\d KiB/ })).toHaveCount(1)
})

test('timestamps and wrapping are remembered', async ({ page, engine }) => {
  const id = await ranScript(engine, 'log-choices', 'echo one')
  const logs = await new LogsPage(page).open(id)
  await expect(logs.log).toHaveAttribute('data-log-wrap')
  await logs.press('Wrap long lines')
  await logs.choose('UTC')
  await expect(logs.log.locator('time')).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/)
  await load(() => page.reload())
  await logs.open(id)
  await expect(logs.log.locator('time')).toHaveText(/Z$/)
  await expect(logs.log).not.toHaveAttribute('data-log-wrap')
})

test('says so where there is nothing to show', async ({ page, engine }) => {
  const silent = await runScript(engine, 'log-silent', 'sleep 600')
  const logs = await new LogsPage(page).open(silent)
  await expect(page.getByText('No output yet')).toBeVisible()
  const unreadable = await runScript(engine, 'log-none', counting, '--log-driver', 'none')
  await logs.open(unreadable)
  await expect(page.getByText('logging driver is "none"')).toBeVisible()
  await engine.docker('rm', '-f', silent, unreadable)
})

test('saves the whole log as the engine has it', async ({ page, engine, shell }) => {
  test.skip(shell === 'desktop', 'the stand-in has no downloads')
  const id = await ranScript(engine, 'log-save', 'seq 1 5000')
  const logs = await new LogsPage(page).open(id)
  await logs.press('Copy or save')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save the whole log' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('log-save.log')
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toBe(Array.from({ length: 5000 }, (_, i) => `${i + 1}\n`).join(''))
})

test('several containers are interleaved, and one of them can be hidden', async ({ page, engine }) => {
  const one = await ranScript(engine, 'log-one', 'echo first from one')
  const two = await runScript(engine, 'log-two', 'echo then two; seq 1 3 | sed "s/^/tick /"; sleep 600')
  const logs = await new LogsPage(page).openSeveral(one, two)
  await expect(logs.line('tick 3')).toBeVisible()
  await expect(logs.lines.first()).toContainText('first from one')
  await expect(logs.lines.first()).toContainText('log-one')
  await page.getByRole('checkbox', { name: 'log-two' }).uncheck()
  await expect(logs.lines).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'log-two' }).check()
  await expect(logs.line('tick 3')).toBeVisible()
  await engine.docker('rm', '-f', two)
})

test('has no accessibility violations, in a small window too', async ({ page, engine }) => {
  const id = await ranScript(
    engine,
    'log-axe',
    "printf '\\033[33mwarn\\033[0m \\033[90mgrey\\033[0m\\n'; echo oops >&2",
  )
  const logs = await new LogsPage(page).open(id)
  await logs.search.fill('warn')
  await logs.expectMatches(1)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 800, height: 600 })
  await expect(page.getByRole('button', { name: 'Clear the view' })).toBeInViewport()
  expect(await violations(page)).toEqual([])
})
