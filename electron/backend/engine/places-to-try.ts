import type { Place } from './places'

/** Milliseconds that a lost engine is waited for before a less preferred one takes its place. */
const loyalty = 30_000

/**
 * The places to try now. While an engine is restarted, another one further down (Podman beside Docker) must not take
 * over: for half a minute only the lost engine's place, and those before it, count.
 * @param lost address of the lost engine, and for how many milliseconds it has been lost
 */
export function placesToTry(
  places: readonly Place[],
  lost: { readonly address: string; readonly forMs: number } | undefined,
): readonly Place[] {
  const at = lost ? places.findIndex(({ address }) => address === lost.address) : -1
  return lost && at >= 0 && lost.forMs < loyalty ? places.slice(0, at + 1) : places
}
