import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../format/bytes'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import classes from './EditChanges.module.css'
import type { EditedContainer } from './edited-container'

/** What making it again costs, and what cannot be kept. */
export function EditNotes(props: { edited: EditedContainer; isRecreated: boolean }) {
  const { t } = useTranslation('run')
  const { id, options, isRunning, isImageNewer, lost } = props.edited
  const { value } = useRead(id, (signal) => rpc.containers.sizes({ ids: [id] }, { signal }), [])
  const size = value?.find((each) => each.id === id)?.size
  const notes = [
    ...(props.isRecreated ? [!size ? t('edit.layer') : t('edit.layerOf', { size: formatBytes(size) })] : []),
    ...(props.isRecreated && isRunning && options.autoRemove ? [t('edit.autoRemove')] : []),
    ...(isImageNewer ? [t('edit.newerImage', { image: options.image })] : []),
    ...(lost.length > 0 ? [t('edit.lost', { fields: lost.join(', ') })] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
