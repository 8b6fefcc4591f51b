import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const shared = resolve(import.meta.dirname, '../../shared')

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
