import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

/** Who may use a socket, and who we are: what a person needs to know to mend "permission denied". */
export interface SocketOwner {
  /** Name of the socket's group, from /etc/group; its number where that names none. */
  readonly group?: string
  /** The person's own user name. */
  readonly user?: string
}

/** Looks at the socket file. Everything is optional: the folder may hide it, and Windows has no groups. */
export function ownerOf(path: string, groupFile = '/etc/group'): SocketOwner {
  const group = attempt(() => String(statSync(path).gid))
  const groups = group === undefined ? undefined : attempt(() => readFileSync(groupFile, 'utf8'))
  const line = groups?.split('\n').find((each) => each.split(':')[2] === group)
  const name = line?.split(':')[0] || group
  const user = attempt(() => userInfo().username)
  return { ...(name === undefined ? {} : { group: name }), ...(user === undefined ? {} : { user }) }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
