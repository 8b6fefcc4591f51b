import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePending } from '../../commands/pending-store'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'
import type { VolumeLine } from './volume-lines'

/** The buttons at the end of a volume's row. */
export function VolumeActions(props: { line: VolumeLine; onRemove: (lines: readonly VolumeLine[]) => void }) {
  const { t } = useTranslation('common')
  const { id } = props.line
  const isStale = useIsStale()
  return (
    <IconAction
      label={t('action.remove')}
      line={`docker volume rm ${id}`}
      tone="danger"
      isBusy={usePending(id) !== undefined}
      isDisabled={isStale}
      onAct={() => props.onRemove([props.line])}
    >
      <IconTrash />
    </IconAction>
  )
}
