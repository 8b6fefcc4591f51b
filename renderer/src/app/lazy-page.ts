import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadPatiently } from './load-patiently'

/** A page that is loaded when it is first shown. */
export function lazyPage(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await loadPatiently(load) }))
}
