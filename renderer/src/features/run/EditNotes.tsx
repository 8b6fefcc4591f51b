import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'
import { formatBytes } from '../../format/bytes'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { dependentWords } from './dependent-words'
import type { EditedContainer } from './edited-container'
import { useRunFormAccess } from './run-form-context'
import { WarningList } from './WarningList'

/** What making it again costs it and others, what can be done about it, and what cannot be kept. */
export function EditNotes(props: { edited: EditedContainer; isRecreated: boolean }) {
  const { t } = useTranslation('run')
  const { form, change } = useRunFormAccess()
  const { id, name, options, isRunning, isImageNewer, lost } = props.edited
  const { value: dependents } = useRead(id, (signal) => rpc.containers.dependents({ id }, { signal }), [])
  const { value: layer } = useRead(id, (signal) => readLayer(id, signal), [])
  const [committed, setCommitted] = useState<string | null>(null)
  const isKept = committed !== null && form.image === committed
  const isLayerLost = props.isRecreated && layer !== null && layer.count > 0 && !isKept
  const commitFirst = (
    <Button
      size="compact-xs"
      variant="default"
      onClick={() =>
        openFileDialog({
          kind: 'commit',
          id,
          name,
          onMade: (image) => {
            setCommitted(image)
            change({ image })
          },
        })
      }
    >
      {t('edit.commitFirst')}
    </Button>
  )
  return (
    <>
      <WarningList
        label={t('edit.layerLabel')}
        warnings={isLayerLost ? [t('edit.layer', { count: layer.count, size: formatBytes(layer.size) })] : []}
        action={commitFirst}
      />
      <WarningList
        label={t('edit.notes')}
        warnings={[
          ...(props.isRecreated ? dependentWords(t, dependents ?? []) : []),
          ...(props.isRecreated && isRunning && options.autoRemove ? [t('edit.autoRemove')] : []),
          ...(isImageNewer ? [t('edit.newerImage', { image: options.image })] : []),
          ...(lost.length > 0 ? [t('edit.lost', { fields: lost.join(', ') })] : []),
        ]}
      />
    </>
  )
}

/** Changed files in the writable layer, and its size in bytes. */
async function readLayer(id: string, signal: AbortSignal): Promise<{ count: number; size: number }> {
  const [{ count }, sizes] = await Promise.all([
    rpc.changes.count({ id }, { signal }),
    rpc.containers.sizes({ ids: [id] }, { signal }),
  ])
  return { count, size: sizes.find((each) => each.id === id)?.size ?? 0 }
}
