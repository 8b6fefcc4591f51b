import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadPatiently } from './load-patiently'

/** A component that is loaded when it is first shown, and tried again where loading fails. */
export function lazyPart<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loadPatiently(load) }))
}
