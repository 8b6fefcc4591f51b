import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

/** A rectangle on the desktop, in device-independent pixels. */
const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
type Rectangle = z.infer<typeof rectangle>

const windowState = z.object({ bounds: rectangle, isMaximized: z.boolean() })

/** Where the window was when it was last closed. */
export type WindowState = z.infer<typeof windowState>

/** Smallest window that every page is laid out for. */
export const minimumSize = { width: 800, height: 600 }

/** How much of the window must be on a display, so that it can be seen and taken hold of. */
const visibleEdge = 100

/** The remembered state, or null where there is none that can be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Remembers the state. A full disk or a read-only folder is no reason to trouble a person who closes a window. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch (error) {
    console.warn(`The window's place is not remembered: ${error instanceof Error ? error.message : error}`)
  }
}

/** The bounds to open with: the remembered ones if a display still shows their top edge, else only a size. */
export function openingBounds(
  saved: Rectangle | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (saved === undefined) return { width: 1280, height: 800 }
  const width = Math.max(saved.width, minimumSize.width)
  const height = Math.max(saved.height, minimumSize.height)
  const isVisible = workAreas.some(
    (area) =>
      saved.x + width >= area.x + visibleEdge &&
      saved.x <= area.x + area.width - visibleEdge &&
      saved.y >= area.y &&
      saved.y <= area.y + area.height - visibleEdge,
  )
  return isVisible ? { x: saved.x, y: saved.y, width, height } : { width, height }
}
