import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePending } from '../../commands/pending-store'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'
import type { NetworkLine } from './network-lines'

/** The buttons at the end of a network's row. The engine's own networks cannot be removed. */
export function NetworkActions(props: {
  line: NetworkLine
  onRemove: (lines: readonly NetworkLine[]) => void
}) {
  const { t } = useTranslation('networks')
  const { network } = props.line
  const pending = usePending(network.id)
  const isStale = useIsStale()
  return (
    <IconAction
      label={t('common:action.remove')}
      hint={network.isPredefined ? t('predefinedReason') : undefined}
      line={network.isPredefined ? undefined : `docker network rm ${network.name}`}
      tone="danger"
      isBusy={pending !== undefined}
      isDisabled={network.isPredefined || isStale}
      onAct={() => props.onRemove([props.line])}
    >
      <IconTrash />
    </IconAction>
  )
}
