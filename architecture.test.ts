import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = import.meta.dirname

/** A layer is the longest of these that a path starts with; it may import itself and what its row names. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'electron/backend': ['shared'],
  'electron/page': ['shared'],
  'electron/server': ['electron/backend', 'electron/page', 'shared'],
  'electron/main': ['electron/backend', 'electron/page', 'shared'],
  'electron/preload': [],
  'renderer/src/format': ['shared'],
  'renderer/src/rpc': ['shared'],
  'renderer/src/i18n': ['renderer/src/components/lazy', 'shared'],
  'renderer/src/live': ['renderer/src/rpc', 'shared'],
  'renderer/src/components/lazy': [],
  'renderer/src/components': [
    'renderer/src/components/lazy',
    'renderer/src/format',
    'renderer/src/i18n',
    'renderer/src/rpc',
    'renderer/src/live',
    'shared',
  ],
  'renderer/src/commands': [
    'renderer/src/components',
    'renderer/src/format',
    'renderer/src/live',
    'renderer/src/rpc',
    'renderer/src/i18n',
    'shared',
  ],
  'renderer/src/features': [
    'renderer/src/commands',
    'renderer/src/components',
    'renderer/src/format',
    'renderer/src/live',
    'renderer/src/rpc',
    'renderer/src/i18n',
    'shared',
  ],
  'renderer/src/app': ['renderer/src', 'shared'],
  'renderer/src': [
    'renderer/src/app',
    'renderer/src/live',
    'renderer/src/rpc',
    'renderer/src/i18n',
    'shared',
  ],
}

/** Features show each other's parts only here: a page that mounts them. */
const featureMounts: Readonly<Record<string, readonly string[]>> = {
  'renderer/src/features/compare': ['logs'],
  'renderer/src/features/images': ['transfers'],
  'renderer/src/features/search': ['transfers'],
  'renderer/src/features/settings': ['registries'],
  'renderer/src/features/container': ['logs', 'terminals'],
}

/** npm packages that only the named folders may import. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/main', 'electron/preload'],
  dockerode: ['electron/backend'],
  'docker-modem': ['electron/backend'],
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

function layerOf(path: string): string | undefined {
  return Object.keys(mayImport)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern = /(?:from\s+|import\s+|import\(\s*)['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** The project path that an import names, or null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('#shared/')) return specifier.slice(1)
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier))
  return null
}

const files = ['shared', 'electron', 'renderer/src'].flatMap(sources)

describe('the layers', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  it('import only what lies below them', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const path = target(file, specifier)
        const from = layerOf(file)
        const to = path === null ? undefined : layerOf(path)
        if (path === null || from === undefined || to === undefined) return []
        const isAllowed =
          from === to || (mayImport[from] ?? []).some((layer) => to === layer || to.startsWith(`${layer}/`))
        return isAllowed ? [] : [`${file} -> ${path}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('keep features apart', () => {
    const feature = (path: string): string | undefined => /^renderer\/src\/features\/([^/]+)/.exec(path)?.[1]
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const from = feature(file)
        const to = feature(target(file, specifier) ?? '')
        if (from === undefined || to === undefined || from === to) return []
        return featureMounts[`renderer/src/features/${from}`]?.includes(to) ? [] : [`${file} -> ${to}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('keep electron and dockerode where they belong', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const homes = packageHomes[specifier.split('/')[0] ?? '']
        if (homes === undefined || homes.some((home) => file.startsWith(`${home}/`))) return []
        return [`${file} -> ${specifier}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

/** Menus whose entries change what is seen, save what is shown, or hold a line of their own; all others are of actions. */
const viewMenus = [
  'renderer/src/components/MenuAction.tsx',
  'renderer/src/app/ContextMenu.tsx',
  'renderer/src/features/activity/ExportMenu.tsx',
  'renderer/src/features/builds/DockerfilePane.tsx',
  'renderer/src/features/logs/LogTextMenu.tsx',
  'renderer/src/features/logs/LogViewMenu.tsx',
  'renderer/src/features/terminals/ScreenMenu.tsx',
]

describe('the menus', () => {
  it('of actions are made of entries that state their docker line', () => {
    const plain = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('<Menu.Item'))
    expect(plain.sort()).toEqual([...viewMenus].sort())
  })
})

describe('the documents', () => {
  it('name files that exist', () => {
    const missing = ['README.md', 'CONTRIBUTING.md'].flatMap((document) => {
      const text = readFileSync(join(root, document), 'utf8')
      const paths = [...text.matchAll(/`((?:electron|renderer|shared|e2e|assets)\/[\w./-]*)`/g)].map(
        (match) => match[1] ?? '',
      )
      return paths.filter((path) => !exists(path)).map((path) => `${document}: ${path}`)
    })
    expect(missing).toEqual([])
  })
})

function exists(path: string): boolean {
  try {
    readdirSync(join(root, path))
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR'
  }
}
