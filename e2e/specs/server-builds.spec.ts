import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { BuildsPage } from '../pages/builds-page'

test('an image is built from a folder, fails at a line, is corrected and built again', async ({
  engine,
  page,
  dataDir,
}) => {
  const folder = join(dataDir, 'app')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM busybox\nARG WHO=nobody\nCOPY . /app\nRUN cat /app/missing\n',
  )
  writeFileSync(join(folder, '.dockerignore'), 'left-out\n')
  writeFileSync(join(folder, 'left-out'), 'x')
  writeFileSync(join(folder, 'there'), 'content')
  const builds = await new BuildsPage(page).open()
  await builds.startNew(folder)
  await expect(page.getByText('.dockerignore leaves out 1 entry')).toBeVisible()
  await expect(builds.editor).toContainText('FROM busybox')
  await builds.tag('e2e-built:1')
  await page.getByRole('textbox', { name: 'Value of WHO' }).fill('you')
  await expect(page.getByText(`docker build --tag e2e-built:1 --build-arg WHO=you ${folder}`)).toBeVisible()
  expect(await violations(page)).toEqual([])

  await builds.build()
  const failure = page.getByRole('alert').filter({ hasText: 'The build failed at Dockerfile, line 4' })
  await expect(failure).toContainText('RUN cat /app/missing')
  await expect(builds.step('RUN cat /app/missing')).toContainText("can't open")
  expect(await violations(page)).toEqual([])

  await failure.getByRole('button', { name: 'Change and build again' }).click()
  await expect(builds.editor).toContainText('RUN cat /app/missing')
  await builds.editor.fill(
    'FROM busybox\nARG WHO=nobody\nCOPY . /app\nRUN cat /app/there && echo hello $WHO\n',
  )
  await expect(page.getByText('not saved')).toBeVisible()
  await builds.build()
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible()
  await builds.step('RUN cat').getByRole('button').first().click()
  await expect(builds.step('RUN cat')).toContainText('hello you')
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('hello $WHO')
  expect(await engine.docker('run', '--rm', 'e2e-built:1', 'ls', '/app')).toBe('Dockerfile\nthere')

  await builds.open()
  await expect(builds.row('e2e-built:1')).toHaveCount(2)
  await expect(builds.row('e2e-built:1').first()).toContainText('Done')
  await builds.row('e2e-built:1').first().getByRole('button', { name: 'Rebuild' }).click()
  await expect(builds.step('RUN cat')).toContainText('Cached')
})

test('a Dockerfile that changed on the disk is not overwritten; its problems are told', async ({
  page,
  dataDir,
}) => {
  const path = join(dataDir, 'Dockerfile')
  writeFileSync(path, 'FROM busybox:1\n')
  const builds = await new BuildsPage(page).open()
  await builds.startNew(dataDir)
  await expect(builds.editor).toContainText('FROM busybox:1')
  await builds.editor.fill('FROM busybox\nFROB x\n')
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText('There is no such instruction.')
  await expect(problems).toContainText('Name a version of the base image')
  writeFileSync(path, 'FROM busybox:2\n')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const question = page.getByRole('alert').filter({ hasText: 'The file has changed on the disk' })
  await expect(question).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe('FROM busybox:2\n')
  await question.getByRole('button', { name: 'Keep mine; the next save overwrites it' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readFileSync(path, 'utf8')).toBe('FROM busybox\nFROB x\n')
})
