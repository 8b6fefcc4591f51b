import { IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePending } from '../../commands/pending-store'
import { openRunDialog } from '../../commands/run-dialog-store'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'
import { type ImageLine, nameOfLine } from './image-lines'

/** The buttons at the end of an image's row. */
export function ImageActions(props: { line: ImageLine; onRemove: (lines: readonly ImageLine[]) => void }) {
  const { t } = useTranslation('common')
  const { id } = props.line
  const pending = usePending(id)
  const isStale = useIsStale()
  const name = nameOfLine(props.line)
  return (
    <>
      <IconAction
        label={t('run:run')}
        line={`docker run ${name}`}
        tone="primary"
        isDisabled={isStale}
        onAct={() => openRunDialog(id)}
      >
        <IconPlayerPlay />
      </IconAction>
      <IconAction
        label={t('action.remove')}
        line={`docker rmi ${name}`}
        tone="danger"
        isBusy={pending?.kind === 'image.remove'}
        isDisabled={isStale}
        onAct={() => props.onRemove([props.line])}
      >
        <IconTrash />
      </IconAction>
    </>
  )
}
