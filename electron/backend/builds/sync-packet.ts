import type { Stats } from 'node:fs'
import { bytesField, numberField, readMessage } from './protobuf'

/** What BuildKit asks or tells while it takes a folder over (fsutil's Packet). */
export type SyncQuestion =
  | { readonly kind: 'wanted'; readonly id: number }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'other' }

const [statPacket, wantedPacket, dataPacket, finishedPacket, failedPacket] = [0, 1, 2, 3, 4]

/** @throws RangeError for bytes that are no packet */
export function readPacket(bytes: Buffer): SyncQuestion {
  let kind = statPacket
  let id = 0
  let data = ''
  for (const { number, value } of readMessage(bytes)) {
    if (number === 1) kind = Number(value)
    if (number === 3) id = Number(value)
    if (number === 4) data = String(value)
  }
  if (kind === wantedPacket) return { kind: 'wanted', id }
  if (kind === finishedPacket) return { kind: 'finished' }
  if (kind === failedPacket) return { kind: 'failed', message: data }
  return { kind: 'other' }
}

/** One file, folder or link of the folder. @param link where a symbolic link leads, or the path of its other name */
export function statOf(path: string, stats: Stats, link: string | null): Buffer {
  const isOtherName = link !== null && !stats.isSymbolicLink()
  const stat = Buffer.concat([
    bytesField(1, path),
    numberField(2, goMode(stats)),
    // Owner and group (3, 4) are root's, as the docker CLI sends them.
    numberField(5, stats.isDirectory() || isOtherName ? 0 : stats.size),
    numberField(6, BigInt(Math.round(stats.mtimeMs * 1e6))),
    ...(link === null ? [] : [bytesField(7, link)]),
  ])
  return bytesField(2, stat)
}

/** There are no more files. */
export function lastStat(): Buffer {
  return Buffer.alloc(0)
}

/** A piece of a file; an empty one ends it. */
export function dataOf(id: number, data: Buffer): Buffer {
  const parts = [numberField(1, dataPacket ?? 0), numberField(3, id)]
  return Buffer.concat(data.length === 0 ? parts : [...parts, bytesField(4, data)])
}

/** Everything was sent: the last packet of either side. */
export function finished(): Buffer {
  return numberField(1, finishedPacket ?? 0)
}

/** Why the sending side gave up, in words. */
export function failed(message: string): Buffer {
  return Buffer.concat([numberField(1, failedPacket ?? 0), bytesField(4, message)])
}

/** Bits of Go's os.FileMode. */
function goMode(stats: Stats): number {
  let mode = stats.mode & 0o777
  if (stats.isDirectory()) mode += 2 ** 31
  if (stats.isSymbolicLink()) mode += 2 ** 27
  if (stats.isFIFO()) mode += 2 ** 25
  if (stats.mode & 0o4000) mode += 2 ** 23
  if (stats.mode & 0o2000) mode += 2 ** 22
  if (stats.mode & 0o1000) mode += 2 ** 20
  return mode
}
