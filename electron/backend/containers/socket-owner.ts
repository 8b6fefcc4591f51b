import { readdir, readFile, readlink } from 'node:fs/promises'

/** A process as the system names it. */
export interface SocketOwner {
  readonly pid: number
  readonly name: string
}

/** Which processes hold these sockets, by inode; those of other people are not seen without rights. Linux only. */
export async function socketOwners(inodes: ReadonlySet<string>): Promise<Map<string, SocketOwner>> {
  const owners = new Map<string, SocketOwner>()
  if (inodes.size === 0) return owners
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of processes) {
    if (owners.size === inodes.size) break
    for (const inode of await socketsOf(pid)) {
      if (!inodes.has(inode) || owners.has(inode)) continue
      const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
      owners.set(inode, { pid: Number(pid), name: name.trim() })
    }
  }
  return owners
}

async function socketsOf(pid: string): Promise<string[]> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}
