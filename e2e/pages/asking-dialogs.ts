import type { Locator, Page } from '@playwright/test'
import { openMenu } from './places'

/** A dialog that asks something of the engine: how it is opened, and what its line waits for. */
export interface AskingDialog {
  /** The file that draws it, below renderer/src. */
  readonly file: string
  /** Where it is opened. */
  readonly path: string
  readonly open: (page: Page) => Promise<void>
  readonly fill?: (dialog: Locator) => Promise<void>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
}
const pick = (row: string, item: string) => async (page: Page) => {
  await (await openMenu(page, row)).getByRole('menuitem', { name: item, exact: true }).click()
}
const write = (label: string | RegExp, text: string) => async (dialog: Locator) => {
  await dialog.getByLabel(label).first().fill(text)
}

/** All of them; the rows that they are opened from are `asked` and what belongs to it. */
export const askingDialogs: readonly AskingDialog[] = [
  {
    file: 'commands/RenameDialog',
    path: '/containers',
    open: pick('asked', 'Rename'),
    fill: write('Name', 'other'),
  },
  { file: 'commands/ConfirmDialog', path: '/containers', open: pick('asked', 'Remove') },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: press('Run'),
    fill: write('Image', 'busybox'),
  },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: pick('asked', 'Edit…'),
    fill: write('Container name', 'other'),
  },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: pick('asked', 'Limits and restart…'),
    fill: write(/^Memory/, '64m'),
  },
  { file: 'features/files/FileDialogs', path: '/containers', open: pick('asked', 'Commit…') },
  {
    file: 'features/files/FileDialogs',
    path: '/containers',
    open: pick('asked', 'Export…'),
    fill: write('File to write', '/tmp/asked.tar'),
  },
  { file: 'features/cleanup/CleanupDialog', path: '/containers', open: press('Clean up') },
  {
    file: 'features/images/PullDialog',
    path: '/images',
    open: press('Pull image'),
    fill: write(/^Image/, 'busybox'),
  },
  { file: 'features/images/cleanup/CleanUpDialog', path: '/images', open: press('Clean up') },
  {
    file: 'features/images/remove/RemoveImagesDialog',
    path: '/images',
    open: pick('asked:1', 'Remove'),
  },
  {
    file: 'features/registries/ImageDialogs',
    path: '/images',
    open: pick('busybox:latest', 'Tag…'),
    fill: write(/name/i, 'asked:2'),
  },
  { file: 'features/registries/ImageDialogs', path: '/images', open: pick('busybox:latest', 'Push…') },
  { file: 'features/volumes/CreateVolumeDialog', path: '/volumes', open: press('Create volume') },
  {
    file: 'features/networks/CreateNetworkDialog',
    path: '/networks',
    open: press('Create network'),
    fill: write(/^Name/, 'asked'),
  },
  {
    file: 'features/networks/ConnectDialog',
    path: '/networks',
    open: pick('asked-net', 'Connect a container…'),
    fill: async (dialog) => {
      await dialog.getByRole('combobox').first().click()
      await dialog.page().getByRole('option', { name: 'asked', exact: true }).click()
    },
  },
  { file: 'components/inspect/InspectDrawer', path: '/networks', open: pick('asked-net', 'Inspect') },
  {
    file: 'features/registries/SignInDialog',
    path: '/settings',
    open: press('Sign in…'),
    fill: write(/^User/, 'somebody'),
  },
  { file: 'features/learn/CleanUpDialog', path: '/learn/containers', open: press('Remove all of it …') },
]

/** Dialogs that ask nothing of the engine, or show a line where they can be opened. */
export const quietDialogs = [
  'app/HelpDialog',
  'components/RefusedDialog',
  'components/host-files/HostPathDialog',
  'features/command-bar/CommandBar',
  'features/images/newer/NewerDialog',
  'features/search/TagsDrawer',
  'features/terminals/LinkDialog',
  'features/terminals/NewSessionDialog',
  'features/terminals/PasteDialog',
]
