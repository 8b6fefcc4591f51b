import { IconDownload, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePending } from '../../commands/pending-store'
import { openRunDialog } from '../../commands/run-dialog-store'
import { startTransfer } from '../../commands/start-transfer'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'

/** The buttons of something that can be pulled: fetch it, or run it. */
export function SearchActions({ row }: { row: { readonly reference: string } }) {
  const { t } = useTranslation('common')
  const { reference } = row
  const pending = usePending(reference)
  const isStale = useIsStale()
  return (
    <>
      <IconAction
        label={t('action.pull')}
        line={`docker pull ${reference}`}
        isBusy={pending?.kind === 'image.pull'}
        isDisabled={isStale}
        onAct={() => void startTransfer({ kind: 'image.pull', reference })}
      >
        <IconDownload />
      </IconAction>
      <IconAction
        label={t('run:run')}
        line={`docker run ${reference}`}
        tone="primary"
        isDisabled={isStale}
        onAct={() => openRunDialog(reference)}
      >
        <IconPlayerPlay />
      </IconAction>
    </>
  )
}
