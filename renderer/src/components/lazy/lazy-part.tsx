import { type ComponentType, lazy, useState } from 'react'
import { loadPatiently } from './load-patiently'

/** A component whose code comes later. */
export interface LazyPart<Props extends object> {
  (props: Props): React.JSX.Element
  /** Loads the code before it is needed, so that showing it then waits for nothing. @throws what the last try threw */
  readonly preload: () => Promise<void>
}

/** A component that is loaded when it is first shown, or before, and tried again where loading fails. */
export function lazyPart<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null
  const fetch = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded = await loadPatiently(load)
    return { default: loaded }
  }
  const Late: ComponentType<Props> = lazy(fetch)
  function Part(props: Props) {
    // Code that is here is drawn at once: React shows what it waited for a third of a second later at the earliest.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Late)
    return <Shown {...props} />
  }
  return Object.assign(Part, {
    preload: async () => {
      if (!loaded) await fetch()
    },
  })
}
