import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingBounds, readWindowState, writeWindowState } from './window-bounds'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const left = { x: -1280, y: 0, width: 1280, height: 1024 }

describe('the opening bounds', () => {
  it('are a size where nothing is remembered', () => {
    expect(openingBounds(undefined, [display])).toEqual({ width: 1280, height: 800 })
  })

  it.each([
    { x: 100, y: 50, width: 1000, height: 700 },
    { x: -200, y: 0, width: 1000, height: 700 },
    { x: 1800, y: 900, width: 1000, height: 700 },
  ])('are the remembered ones while a display shows them: %j', (saved) => {
    expect(openingBounds(saved, [display])).toEqual(saved)
  })

  it('follow a display that is there, and forget one that is gone', () => {
    const saved = { x: -1000, y: 10, width: 900, height: 700 }
    expect(openingBounds(saved, [display, left])).toEqual(saved)
    expect(openingBounds(saved, [display])).toEqual({ width: 900, height: 700 })
  })

  it.each([
    { x: 5000, y: 0, width: 1000, height: 700 },
    { x: 0, y: 1060, width: 1000, height: 700 },
    { x: 0, y: -300, width: 1000, height: 700 },
    { x: 0, y: 0, width: 1000, height: 700, areas: [] },
  ])('are a size where the title bar could not be reached: %j', ({ areas = [display], ...saved }) => {
    expect(openingBounds(saved, areas)).toEqual({ width: 1000, height: 700 })
  })

  it('are never smaller than the pages are laid out for', () => {
    expect(openingBounds({ x: 0, y: 0, width: 1, height: 1 }, [display])).toEqual({
      ...display,
      width: 800,
      height: 600,
    })
  })
})

describe('the remembered state', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-bounds-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('comes back', () => {
    const file = join(folder, 'window.json')
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, isMaximized: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":"1"}}',
    '{"bounds":{"x":1.5,"y":0,"width":9,"height":9},"isMaximized":false}',
  ])('is nothing when the file holds %j', (text) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toBe(null)
  })

  it('troubles nobody where it cannot be written', () => {
    expect(readWindowState(join(folder, 'none'))).toBe(null)
    expect(() =>
      writeWindowState(join(folder, 'no/such/folder'), { bounds: display, isMaximized: false }),
    ).not.toThrow()
  })
})
