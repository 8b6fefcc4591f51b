import { expect, test } from '../fixtures/test'
import { startContainer, TerminalPage } from '../pages/terminal-page'

test.use({ allowedErrors: /Failed to load resource|ERR_/ })

test('a killed engine is a lost connection, never an exit', async ({ page, engine }) => {
  const id = await startContainer(engine, 'orphaned')
  const terminal = await new TerminalPage(page).open(id)
  await engine.kill9()
  await expect(terminal.end()).toContainText('The connection was lost')
  await expect(terminal.end()).not.toContainText('exit code')
  await engine.restart()
  await engine.docker('start', 'orphaned').catch(() => '')
  const again = terminal.end().getByRole('button', { name: 'New session' })
  await expect(again).toBeEnabled()
  await again.click()
  await expect(terminal.end()).toBeHidden()
  await terminal.run('echo back-$((1 + 1))')
  await expect(terminal.screen).toContainText('back-2')
})
