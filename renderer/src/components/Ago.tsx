import { formatAgo } from '../format/time'
import { useLanguage } from '../i18n/use-language'
import { useNow } from './use-now'

/** How long ago something was, kept true while it is on screen; the exact time shows on hover. `at` is epoch ms. */
export function Ago(props: { at: number }) {
  const language = useLanguage()
  const now = useNow()
  return (
    <time
      dateTime={Number.isFinite(props.at) ? new Date(props.at).toISOString() : undefined}
      data-hint-time={props.at}
    >
      {formatAgo(props.at, now, language)}
    </time>
  )
}
