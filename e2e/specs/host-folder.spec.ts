import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DesktopApp } from '../fixtures/launch-app'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { RunDialog } from '../pages/run-dialog'

/** Of the stand-in: what its dialogs answer next, and what they were asked. */
interface PathDialogs {
  readonly picks: string[]
  readonly paths: { readonly title: string; readonly properties?: readonly string[] }[]
}

test('a host folder is typed with proposals, or chosen; an .env file is loaded', async ({
  app,
  page,
  dataDir,
  shell,
}) => {
  const site = join(dataDir, 'site')
  await mkdir(join(site, 'public'), { recursive: true })
  await mkdir(join(site, '.hidden'))
  const envFile = join(site, 'app.env')
  await writeFile(envFile, '# mine\nMODE=fast\nexport DB_PASSWORD="a b"\n')
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.root.getByRole('combobox', { name: 'Kind' }).selectOption('Host folder')
  const path = dialog.field('Host folder path')
  await path.fill(`${site}/p`)
  await page.getByRole('option', { name: `${site}/public/` }).click()
  await expect(path).toHaveValue(`${site}/public/`)

  if (shell === 'desktop') {
    const { electron } = app as DesktopApp
    await electron.evaluate(
      ({ dialog: dialogs }, picks) => {
        ;(dialogs as unknown as PathDialogs).picks.push(...picks)
      },
      [site, envFile],
    )
    await dialog.button('Browse: Host folder path').click()
    await expect(path).toHaveValue(site)
    await dialog.button('Load a .env file').click()
    await expect(dialog.field('Variable name')).toHaveValue('DB_PASSWORD')
    const asked = await electron.evaluate(({ dialog: dialogs }) => (dialogs as unknown as PathDialogs).paths)
    expect(asked.map(({ title, properties }) => `${title}: ${properties?.[0]}`)).toEqual([
      'Host folder path: openDirectory',
      'Load a .env file: openFile',
    ])
    // Nothing is ready any more: as if it were cancelled.
    await dialog.button('Browse: Host folder path').click()
    await expect(path).toHaveValue(site)
  } else {
    await dialog.button('Browse: Host folder path').click()
    const browser = page.getByRole('dialog', { name: 'Host folder path' })
    await expect(browser.getByRole('textbox', { name: 'Folder' })).toHaveValue(`${site}/public`)
    await browser.getByRole('button', { name: 'Folder above' }).click()
    await expect(browser.getByRole('button', { name: 'public' })).toBeVisible()
    await expect(browser.getByRole('button', { name: '.hidden' })).toBeHidden()
    await browser.getByRole('checkbox', { name: 'Show hidden files' }).check()
    await expect(browser.getByRole('button', { name: '.hidden' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await browser.getByRole('button', { name: 'Choose this folder' }).click()
    await expect(path).toHaveValue(site)
    await dialog.button('Load a .env file').click()
    const files = page.getByRole('dialog', { name: 'Load a .env file' })
    await files.getByRole('textbox', { name: 'Folder' }).fill(site)
    await files.getByRole('textbox', { name: 'Folder' }).press('Enter')
    await files.getByRole('button', { name: 'app.env' }).click()
    await files.getByRole('button', { name: 'Choose', exact: true }).click()
  }
  await dialog.field('Path in the container').fill('/site')
  await dialog.expectLine(
    `docker run --detach --env MODE=fast --env DB_PASSWORD --volume ${site}:/site busybox:latest`,
  )
})
