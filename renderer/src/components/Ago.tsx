import { useTranslation } from 'react-i18next'
import { formatAgo, formatExact } from '../format/time'
import { useNow } from './use-now'

/** How long ago something was, kept true while it is on screen; the exact time shows on hover. `at` is epoch ms. */
export function Ago(props: { at: number }) {
  const { i18n } = useTranslation()
  const now = useNow()
  return (
    <time
      dateTime={Number.isFinite(props.at) ? new Date(props.at).toISOString() : undefined}
      data-hint={formatExact(props.at, i18n.language)}
    >
      {formatAgo(props.at, now, i18n.language)}
    </time>
  )
}
