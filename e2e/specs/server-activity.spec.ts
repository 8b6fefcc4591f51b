import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ActivityPage } from '../pages/activity-page'
import { CommandBar } from '../pages/command-bar'

test('what was run is filtered, exported as a script, run again and called off', async ({ engine, page }) => {
  // A restart would end the waiting for the same container.
  for (const name of ['busy', 'idle'])
    await engine.docker('run', '-d', '--init', '--name', name, engine.busybox, 'sleep', '1000')
  const activity = await new ActivityPage(page).open()
  const bar = new CommandBar(page)
  const lines = ['volume create kept', 'run -d --name busy busybox', 'restart -t 0 busy', 'wait idle']
  for (const [index, line] of lines.entries()) {
    await bar.open()
    await bar.run(`docker ${line}`)
    await page.keyboard.press('Escape')
    await expect(activity.entries.locator(':scope > li')).toHaveCount(index + 1)
    if (line !== 'wait idle') await expect(activity.entries.getByText('Running')).toHaveCount(0)
  }

  const failed = 'docker run --detach --name busy busybox'
  const restart = 'docker restart --time 0 busy'
  await expect(activity.entry('docker wait idle')).toContainText('Running')
  await activity.choose('Which entries', 'Failed')
  await expect(activity.entries.locator(':scope > li')).toHaveCount(1)
  await expect(activity.entry(failed)).toContainText('is already in use')
  await activity.press(failed, 'Show details')
  expect(await violations(page)).toEqual([])
  await activity.choose('Which entries', 'All')
  await activity.choose('Which kind', 'Volumes')
  await expect(activity.entries.locator(':scope > li')).toHaveText(/docker volume create kept/)
  await activity.choose('Which kind', 'Everything')
  await activity.filter.fill('restart busy')
  await expect(activity.entries.locator(':scope > li')).toHaveText(/docker restart/)
  await activity.press(restart, 'Run again')
  await activity.expectCount(restart, 2)
  await activity.filter.fill('')

  await activity.press('docker wait idle', 'Cancel')
  await expect(activity.entry('docker wait idle')).toContainText('Cancelled')
  await expect(activity.entries.getByText('Running')).toHaveCount(0)
  const script = await activity.export('Shell script (sh)')
  expect(script.split('\n').filter((line) => /^(?:# )?docker /.test(line))).toEqual([
    'docker volume create kept',
    `# ${failed}`,
    restart,
    '# docker wait idle',
    restart,
  ])
  expect(await activity.export('PowerShell script')).toContain("$ErrorActionPreference = 'Stop'")
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(page.getByText('Nothing was run yet')).toBeVisible()
  await engine.docker('rm', '-f', 'busy', 'idle')
  await engine.docker('volume', 'rm', 'kept')
})
