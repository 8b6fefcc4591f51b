import type { KnownNames } from '#shared/commands/complete/known-names'
import { useLiveStore } from '../live/live-store'
import { namesInUse } from './names-in-use'

/** The names in the live lists, as they change. */
export function useNamesInUse(): KnownNames {
  return useLiveStore(namesInUse)
}
