import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '#shared/contract/app'
import type { textsIn } from '../page/texts'

/** What the menu is made from. */
export interface MenuOptions {
  readonly t: ReturnType<typeof textsIn>
  readonly platform: NodeJS.Platform
  /** Development builds have developer tools. */
  readonly hasDevTools: boolean
  /** A click that the page answers. */
  readonly ask: (action: MenuAction) => void
}

type Item = MenuItemConstructorOptions

/** The application menu as data. Editing and zooming are the system's own roles; the rest is asked of the page. */
export function menuTemplate(options: MenuOptions): Item[] {
  const { t, platform } = options
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [appleMenu(options)] : []),
    fileMenu(options, isMac),
    editMenu(options),
    viewMenu(options),
    goMenu(options),
    {
      label: t('window'),
      role: 'windowMenu',
      submenu: [
        { label: t('minimize'), role: 'minimize' },
        ...(isMac ? [{ label: t('zoom'), role: 'zoom' as const }] : []),
        { label: t('close'), role: 'close' },
      ],
    },
    { label: t('help'), role: 'help', submenu: [asking(options, t('about'), 'go-about')] },
  ]
}

function asking({ ask }: MenuOptions, label: string, action: MenuAction, accelerator?: string): Item {
  return {
    id: action,
    label,
    click: () => ask(action),
    ...(accelerator === undefined ? {} : { accelerator }),
  }
}

function appleMenu(options: MenuOptions): Item {
  const { t } = options
  return {
    label: 'Gantry',
    submenu: [
      asking(options, t('about'), 'go-about'),
      { type: 'separator' },
      asking(options, t('settings'), 'go-settings', 'Cmd+,'),
      { type: 'separator' },
      { label: t('hide'), role: 'hide' },
      { label: t('hideOthers'), role: 'hideOthers' },
      { label: t('showAll'), role: 'unhide' },
      { type: 'separator' },
      { label: t('quit'), role: 'quit' },
    ],
  }
}

function fileMenu(options: MenuOptions, isMac: boolean): Item {
  const { t } = options
  const rest: Item[] = [
    asking(options, t('settings'), 'go-settings', 'Ctrl+,'),
    { type: 'separator' },
    { label: t('quit'), role: 'quit' },
  ]
  return {
    label: t('file'),
    submenu: [
      asking(options, t('pullImage'), 'pull-image'),
      { type: 'separator' },
      ...(isMac ? [{ label: t('close'), role: 'close' as const }] : rest),
    ],
  }
}

function editMenu(options: MenuOptions): Item {
  const { t } = options
  return {
    label: t('edit'),
    submenu: [
      { label: t('undo'), role: 'undo' },
      { label: t('redo'), role: 'redo' },
      { type: 'separator' },
      { label: t('cut'), role: 'cut' },
      { label: t('copy'), role: 'copy' },
      { label: t('paste'), role: 'paste' },
      { label: t('selectAll'), role: 'selectAll' },
      { type: 'separator' },
      asking(options, t('find'), 'find', 'CmdOrCtrl+F'),
    ],
  }
}

function viewMenu({ t, hasDevTools }: MenuOptions): Item {
  return {
    label: t('view'),
    submenu: [
      { label: t('actualSize'), role: 'resetZoom' },
      { label: t('zoomIn'), role: 'zoomIn' },
      { label: t('zoomOut'), role: 'zoomOut' },
      { type: 'separator' },
      { label: t('fullScreen'), role: 'togglefullscreen' },
      ...(hasDevTools
        ? [
            { type: 'separator' as const },
            { label: t('reload'), role: 'reload' as const },
            { label: t('developerTools'), role: 'toggleDevTools' as const },
          ]
        : []),
    ],
  }
}

function goMenu(options: MenuOptions): Item {
  const { t } = options
  return {
    label: t('go'),
    submenu: [
      asking(options, t('containers'), 'go-containers', 'CmdOrCtrl+1'),
      asking(options, t('images'), 'go-images', 'CmdOrCtrl+2'),
      asking(options, t('volumes'), 'go-volumes', 'CmdOrCtrl+3'),
      asking(options, t('networks'), 'go-networks', 'CmdOrCtrl+4'),
      asking(options, t('activity'), 'go-activity', 'CmdOrCtrl+5'),
    ],
  }
}
