import { startConfirmed } from '../../commands/start-confirmed'
import type { ImageLine } from './image-lines'

/** Asks, saying what becomes of each, and removes images by the names of their lines. */
export function removeImages(lines: readonly ImageLine[]): void {
  if (lines.length > 0) void startConfirmed({ kind: 'image.remove', targets: lines.map(({ id }) => id) })
}
