import type { Command } from '#shared/commands/index'
import { registryName, registryOfReference } from '#shared/domain/registry-server'
import type { AppErrorData } from '#shared/errors'

/** Whether a sign-in may mend it. Docker Hub tells of a private image as of one that does not exist. */
export function mendsBySignIn({ code, message }: AppErrorData): boolean {
  if (code === 'registry-denied' || code === 'registry-limit') return true
  return code === 'image-unknown' && /docker login/.test(message)
}

/** The registry of an image as a person writes it: `docker.io`, `localhost:5000`. */
export function registryOfImage(reference: string): string {
  return registryName(registryOfReference(reference))
}

/** The registry that a command asks for its image, as {@link registryOfImage}; undefined where it asks none. */
export function askedRegistry(command: Command): string | undefined {
  switch (command.kind) {
    case 'image.pull':
    case 'image.push':
      return registryOfImage(command.reference)
    case 'container.run':
    case 'container.create':
    case 'container.recreate':
      return registryOfImage(command.image)
    default:
      return undefined
  }
}
