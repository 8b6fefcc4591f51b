import { quoteForShell } from '#shared/commands/quote'
import { pulledName, splitImageReference } from '#shared/domain/image-reference'

/** What a person chose for the lines of the lessons. */
export interface LineChoices {
  /** The image that most lines use. */
  readonly image: string
  /** One that has busybox's small web server. */
  readonly busybox: string
  /** Address of a registry; empty: none was named. */
  readonly registry: string
  /** A free port of the host. */
  readonly port: string
  /** Folder with a Dockerfile. */
  readonly folder: string
}

/** Repositories that a first lesson goes well with, best first. */
const preferred = ['busybox', 'alpine', 'ubuntu', 'debian']
/** The registry that Docker's own documentation starts on this machine. */
const usualRegistry = 'localhost:5000'

/** The image to write lines for where nobody chose: a well-known one that is there, else any, else busybox. */
export function usualImage(references: readonly string[]): string {
  for (const name of preferred) {
    const found = references.find((reference) => repositoryName(reference) === name)
    if (found !== undefined) return found
  }
  return references.find((reference) => !reference.startsWith('learn-')) ?? 'busybox:latest'
}

/** A busybox on the engine, or the one that would be pulled. */
export function usualBusybox(references: readonly string[]): string {
  return references.find((reference) => repositoryName(reference) === 'busybox') ?? 'busybox:latest'
}

function repositoryName(reference: string): string {
  const { repository } = splitImageReference(reference)
  return repository.slice(repository.lastIndexOf('/') + 1)
}

/** Puts the choices into a line or a name of a lesson. */
export function fillLine(text: string, choices: LineChoices): string {
  const { image, busybox, registry, port, folder } = choices
  const values: Readonly<Record<string, string>> = {
    image,
    busybox,
    port,
    registry: registry || usualRegistry,
    hub: registry === '' ? '' : `${registry}/`,
    folder: folder === '' ? '.' : quoteForShell(folder),
  }
  // Go templates have two braces.
  return text.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, name: string) => values[name] ?? whole)
}

/** The reference as the engine lists it: with `:latest` where no tag is given. */
export function listedName(reference: string): string {
  return pulledName(splitImageReference(reference))
}
