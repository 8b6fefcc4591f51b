const wished = new Set<string>()

/** The first terminal of this container is to be its own main process instead of a new shell: `docker run -it`. */
export function wishToAttach(containerId: string): void {
  wished.add(containerId)
}

/** Whether it was wished for; only the first to ask is told so. */
export function takeAttachWish(containerId: string): boolean {
  return wished.delete(containerId)
}
