import { expect, test } from '../fixtures/test'
import { startContainer, TerminalPage } from '../pages/terminal-page'

test('hostile output hangs nothing, changes nothing and types nothing', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'hostile'))
  const title = await page.title()
  const bombs = ['b', 'S', 'T', 'L', 'M', 'I', 'Z', '@', 'P', 'X'].map((final) => `a\\033[2147483647${final}`)
  const probes = [
    '\\033]0;evil\\007\\033[21t',
    '\\033]52;c;cHduZWQ=\\007\\033]52;c;?\\007',
    '\\033]4;1;?\\007\\033]11;?\\007',
    '\\033P$q"p\\033\\\\',
    '\\033[18t\\005',
  ]
  await terminal.run(
    `printf '${[...bombs, ...probes].join('')}'; read -t 1 -r reply; echo; echo "reply=[$reply]"`,
  )
  await expect(terminal.screen).toContainText('reply=[]')
  await terminal.run(
    `printf '\\033]0;'; head -c 5000000 /dev/zero | tr '\\0' A; printf '\\007'; echo over-$((1 + 1))`,
  )
  await expect(terminal.screen).toContainText('over-2')
  expect(await page.title()).toBe(title)
})

test('a link opens only after it was shown where it leads', async ({ page, engine, shell }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'links'))
  const dialog = page.getByRole('dialog', { name: 'Open this link?' })
  /** Prints something on a cleared screen and clicks the link in it; xterm looks for links where the mouse moves. */
  const printAndClick = async (command: string, shown: RegExp, link: string): Promise<void> => {
    await terminal.run(`clear; ${command}`)
    await expect(terminal.screen).toHaveText(shown)
    await page.mouse.move(5, 5)
    await terminal.screen.getByText(link).last().click({ force: true })
  }
  const named = (target: string, text: string): string =>
    `printf '\\033]8;;${target}\\033\\\\${text}\\033]8;;\\033\\\\ x\\n'`

  await printAndClick(named('https://evil.example/path', 'harmless'), /^harmless x\s*\/ #/, 'harmless')
  await expect(dialog).toContainText('evil.example')
  await expect(dialog).toContainText('https://evil.example/path')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  // On lines of their own: xterm remembers the links of the line that the mouse was on.
  await printAndClick(`echo; ${named('javascript:alert(1)', 'poison')}`, /^\s*poison x\s*\/ #/, 'poison')
  await printAndClick(
    'echo; echo; echo https://plain.example/a',
    /^\s*https:\/\/plain.example\/a\s*\/ #/,
    'plain',
  )
  await expect(dialog).toContainText('plain.example')
  // The window hands links to the browser of the system.
  if (shell === 'desktop') return
  await page.context().route('https://plain.example/**', (route) => route.fulfill({ body: 'there' }))
  const opened = page.context().waitForEvent('page')
  await dialog.getByRole('button', { name: 'Open link' }).click()
  await expect.poll(async () => (await opened).url()).toBe('https://plain.example/a')
})

test('a flood is stopped by Ctrl-C', async ({ page, engine }) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'flooded'))
  await terminal.run('yes')
  await expect(terminal.screen).toContainText('y')
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
  const pressed = Date.now()
  await page.keyboard.press('Control+c')
  await terminal.run('echo stopped-$((1 + 1))')
  await expect(terminal.screen).toContainText('stopped-2')
  test.info().annotations.push({ type: 'Ctrl-C to prompt', description: `${Date.now() - pressed} ms` })
})
