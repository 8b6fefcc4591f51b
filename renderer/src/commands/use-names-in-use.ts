import type { KnownNames } from '#shared/commands/complete/known-names'
import { useLiveStore } from '../live/live-store'
import { useFolders } from './folders'
import { namesInUse } from './names-in-use'

/** The names in the live lists, as they change. */
export function useNamesInUse(): KnownNames {
  useFolders()
  return useLiveStore(namesInUse)
}
