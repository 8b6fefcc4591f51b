import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { until } from '../fixtures/until'
import { HangulKeyboard } from '../pages/hangul-keyboard'
import { startContainer, TerminalPage } from '../pages/terminal-page'

test('Korean typed with an input method arrives whole', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'hangul'))
  await terminal.run('cat > /tmp/typed')
  const keyboard = await HangulKeyboard.of(page)
  for (let line = 0; line < 3; line += 1) {
    await keyboard.compose('ㅎ', '하', '한')
    await keyboard.goOn('한', 'ㄱ')
    await keyboard.compose('그', '글')
    await keyboard.endByKey('글', 'Space')
    await keyboard.compose('ㄱ', '가', '값')
    await keyboard.goOn('갑', '시')
    await keyboard.endWithSpace('시')
    await page.keyboard.type('abc', { delay: 20 })
    await keyboard.compose('ㄲ', '끄', '끝')
    await keyboard.endByKey('끝', 'Enter')
  }
  await page.keyboard.press('Control+d')
  const typed = await until(async () => {
    const text = await engine.docker('exec', 'hangul', 'cat', '/tmp/typed')
    return text.split('\n').length >= 3 && text
  }, 'three lines typed')
  expect(typed.trim().split('\n')).toEqual(Array(3).fill('한글 갑시 abc끝'))
})

test('a paste of several lines asks, and can do no more than type', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'pasted'))
  await terminal.paste('echo one-\x1b[201~\x03line')
  await page.keyboard.press('Enter')
  await expect(terminal.screen).toContainText('one-[201~line')

  const dialog = page.getByRole('dialog', { name: 'Paste 2 lines?' })
  await terminal.paste('echo first-$((1 + 1))\necho second-$((1 + 1))')
  await expect(dialog).toContainText('echo first-$((1 + 1))')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(terminal.screen).not.toContainText('first-')

  await terminal.paste('echo first-$((1 + 1))\necho second-$((1 + 1))\n')
  await dialog.getByRole('checkbox', { name: 'Do not ask again' }).check()
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click()
  await expect(terminal.screen).toContainText('second-2')
  await terminal.paste('echo unasked-$((1 + 1))\n')
  await expect(terminal.screen).toContainText('unasked-2')
  await expect(dialog).toBeHidden()
})

test('search and text size have keys and buttons', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'keys'))
  await terminal.run('echo needle; echo hay; echo needle')
  await expect(terminal.screen).toContainText('hay')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('textbox', { name: 'Search in terminal' }).fill('needle')
  await expect(page.getByText('1 of 4')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 4')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(terminal.input).toBeFocused()

  const height = () =>
    terminal.screen
      .locator('div')
      .first()
      .evaluate((row) => row.clientHeight)
  const before = await height()
  await page.getByRole('button', { name: 'Larger text' }).click({ clickCount: 3 })
  await expect.poll(height).toBeGreaterThan(before)
  await load(() => page.reload())
  await expect(terminal.screen).toContainText('needle')
  await expect.poll(height).toBeGreaterThan(before)
})

test('a selection is copied', async ({ page, engine, shell }) => {
  test.skip(shell === 'desktop', 'the clipboard of the window is not the one of the test browser')
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'copied'))
  await terminal.run('clear; echo copied-word')
  await expect(terminal.screen.getByText('copied-word', { exact: true })).toBeVisible()
  await terminal.screen.getByText('copied-word', { exact: true }).dblclick({ force: true })
  await page.keyboard.press('Control+Shift+C')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('copied')
})

test('Tab belongs to the shell, and Ctrl+F6 leads out', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'keyboard'))
  await terminal.input.focus()
  await page.keyboard.press('Tab')
  await expect(terminal.input).toBeFocused()
  await page.keyboard.press('Control+F6')
  await expect(terminal.tab('ash')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Open terminal' })).toBeVisible()
  await expect.poll(() => engine.docker('top', 'keyboard')).not.toContain('ash')
})
