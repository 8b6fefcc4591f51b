import { readFile } from 'node:fs/promises'
import type { HostListener } from '#shared/domain/port-conflicts'

/** The kernel's tables of sockets, and the state in which one waits for others: TCP_LISTEN, or TCP_CLOSE for UDP. */
const tables = [
  { file: '/proc/net/tcp', protocol: 'tcp', state: '0A' },
  { file: '/proc/net/tcp6', protocol: 'tcp', state: '0A' },
  { file: '/proc/net/udp', protocol: 'udp', state: '07' },
  { file: '/proc/net/udp6', protocol: 'udp', state: '07' },
] as const

/** The sockets of this machine that wait for others; empty where the system has no such tables. */
export async function hostListeners(): Promise<HostListener[]> {
  const lists = await Promise.all(
    tables.map(async ({ file, protocol, state }) => {
      const text = await readFile(file, 'latin1').catch(() => '')
      return parseSockets(text, protocol, state)
    }),
  )
  return lists.flat()
}

/** Reads one table of sockets (proc(5), `/proc/net/tcp`). @param state the state to keep, two hex digits */
export function parseSockets(text: string, protocol: string, state: string): HostListener[] {
  return text.split('\n').flatMap((line) => {
    const [, local = '', , at, , , , , , inode = ''] = line.trim().split(/\s+/)
    const [hex, port] = local.split(':')
    if (at !== state || !hex || !port) return []
    return [{ address: toAddress(hex), port: Number.parseInt(port, 16), protocol, inode }]
  })
}

/** Words of 32 bits, each with its lowest byte first. */
function toAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).toReversed().map((byte) => Number.parseInt(byte, 16)),
  )
  const isMapped = bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255
  if (bytes.length === 4 || isMapped) return bytes.slice(-4).join('.')
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  )
  // Read as an URL it comes out in its shortest form.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}
