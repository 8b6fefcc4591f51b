import { useMemo } from 'react'
import { useLiveStore } from '../../live/live-store'
import { useSettings } from '../../live/settings-store'
import { type LineChoices, usualBusybox, usualImage } from './fill-line'
import { useLearnStore } from './learn-store'

/** Port that Docker's own examples use. */
const usualPort = '8080'

/** What the lines are filled with now, and every image that could be chosen. */
export function useLineChoices(): { choices: LineChoices; references: readonly string[] } {
  const images = useLiveStore((state) => state.images)
  const { learn } = useSettings()
  const { registry, folder } = useLearnStore()
  const references = useMemo(
    () => [...new Set([...images.values()].flatMap(({ tags }) => tags))].sort(),
    [images],
  )
  const choices = useMemo(() => {
    const isThere = learn.image !== '' && references.includes(learn.image)
    const image = isThere ? learn.image : usualImage(references)
    return { image, busybox: usualBusybox(references), registry, folder, port: usualPort }
  }, [references, learn.image, registry, folder])
  return { choices, references }
}
