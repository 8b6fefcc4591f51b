import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'

test('two containers: only what differs, secrets covered; their logs side by side', async ({
  engine,
  page,
}) => {
  const say = (word: string) => ['sh', '-c', `echo ${word}; sleep 1000`]
  const common = ['--label', 'same=yes', engine.busybox]
  await engine.docker('run', '-d', '--name', 'good', '-e', 'DB_PASSWORD=one', ...common, ...say('ready'))
  await engine.docker(
    'run',
    '-d',
    '--name',
    'bad',
    '-e',
    'DB_PASSWORD=two',
    '-m',
    '64m',
    ...common,
    ...say('lost'),
  )
  await page.getByRole('row', { name: 'good', exact: true }).getByRole('checkbox').check()
  await page.getByRole('row', { name: 'bad', exact: true }).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare')

  const limits = page.getByRole('table', { name: 'Limits' })
  await expect(limits.getByRole('row', { name: /^Memory 64m not set|^Memory not set 64m/ })).toBeVisible()
  const variables = page.getByRole('table', { name: 'Environment variables' })
  await expect(variables).toContainText('DB_PASSWORD')
  await expect(variables).not.toContainText(/one|two/)
  await variables.getByRole('button', { name: 'Show the value' }).first().click()
  await expect(variables).toContainText(/one|two/)
  await expect(page.getByRole('table', { name: 'Labels' })).toBeHidden()
  await page.getByText('Everything', { exact: true }).click()
  await expect(page.getByRole('table', { name: 'Labels' })).toContainText('same')
  expect(await violations(page)).toEqual([])

  await page.getByText('Logs', { exact: true }).last().click()
  const logs = page.getByRole('region', { name: 'Logs' })
  await expect(logs).toContainText('ready')
  await expect(logs).toContainText('lost')
  expect(await violations(page)).toEqual([])
  await engine.docker('rm', '-f', 'good', 'bad')
})

test('containers as a compose file: secrets as references, values in .env when asked for', async ({
  engine,
  page,
}) => {
  await engine.docker('volume', 'create', 'stock')
  await engine.docker('create', '--name', 'shop', '-e', 'API_KEY=k3y', '-v', 'stock:/stock', engine.busybox)
  const row = page.getByRole('row', { name: 'shop', exact: true })
  await row.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'As a compose file' }).click()
  const file = page.getByRole('region', { name: 'Compose file' })
  await expect(file).toContainText('container_name: shop')
  await expect(file).toContainText(`API_KEY: $\{API_KEY}`)
  await expect(file).toContainText('external: true')
  await expect(page.getByRole('main')).not.toContainText('k3y')
  await page.getByRole('button', { name: 'Show the values' }).click()
  await expect(page.getByRole('main')).toContainText("API_KEY='k3y'")
  expect(await violations(page)).toEqual([])
  await engine.docker('rm', 'shop')
  await engine.docker('volume', 'rm', 'stock')
})

test('the runs of one container are told apart by their starts', async ({ engine, page }) => {
  const say = 'n=$(cat /n 2>/dev/null || echo 1); echo run $n; echo $((n + 1)) > /n'
  await engine.docker('run', '--name', 'thrice', engine.busybox, 'sh', '-c', say)
  await engine.docker('start', '-a', 'thrice')
  await engine.docker('start', '-a', 'thrice')
  const row = page.getByRole('row', { name: 'thrice', exact: true })
  await row.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Compare with …' }).click()
  await page.getByText('Logs', { exact: true }).last().click()
  const logs = page.getByRole('region', { name: 'Logs' })
  // Whether the two stand on one line is a matter of milliseconds.
  await expect(logs).toContainText('run 3')
  await expect(logs).toContainText('run 2')
  await expect(logs).not.toContainText('run 1')
  await page.getByRole('combobox', { name: 'Which earlier run' }).click()
  await page
    .getByRole('option', { name: /^started/ })
    .nth(1)
    .click()
  await expect(logs).toContainText('run 1')
  await expect(logs).not.toContainText('run 2')
  await expect(logs).toContainText('run 3')
  await engine.docker('rm', 'thrice')
})
