import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test, vi } from 'vitest'

const shared = resolve(import.meta.dirname, '../../shared')

/** Bytes of script, minified and not compressed, that a start loads at most: the app and the texts of one language. */
const budget = 610_000

/** The file of a source import, or null for a package or a style sheet. */
function fileOf(importer: string, specifier: string): string | null {
  if (!/^(\.|#shared\/)/.test(specifier)) return null
  const path = specifier.startsWith('#')
    ? join(shared, specifier.slice('#shared/'.length))
    : resolve(dirname(importer), specifier)
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((file) => existsSync(file)) ?? null
}

/** What a file loads together with itself: neither types nor what is imported when it is needed. */
function loadedWith(file: string): string[] {
  const pattern = /^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '')
}

test('what the first page loads holds no schemas', () => {
  const files = new Set([join(import.meta.dirname, 'main.tsx')])
  const withSchemas: string[] = []
  for (const file of files)
    for (const specifier of loadedWith(file)) {
      if (specifier === 'zod') withSchemas.push(file)
      const next = fileOf(file, specifier)
      if (next) files.add(next)
    }
  expect(files.size).toBeGreaterThan(50)
  expect(withSchemas).toEqual([])
})

/** The chunks that load together with the given one. */
function withImports(
  chunk: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk[] {
  const found = new Set([chunk])
  for (const { imports } of found)
    for (const next of all) if (imports.includes(next.fileName)) found.add(next)
  return [...found]
}

test('a start loads one language, and no more than its budget', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    configFile: resolve(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output.filter((each) => each.type === 'chunk'))
  const entry = chunks.find(({ isEntry }) => isEntry)
  const texts = chunks.filter(({ name }) => /^texts-(?:en|ko)$/.test(name))
  expect(texts).toHaveLength(2)
  if (!entry) throw new Error('The build has no entry')
  const first = withImports(entry, chunks)
  expect(first.some((chunk) => texts.includes(chunk))).toBe(false)
  for (const language of texts) {
    const loaded = new Set([...first, ...withImports(language, chunks)])
    const bytes = [...loaded].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0)
    expect(bytes, language.name).toBeLessThan(budget)
    expect(bytes, `${language.name}: an answer this small is no app`).toBeGreaterThan(budget / 2)
  }
})
