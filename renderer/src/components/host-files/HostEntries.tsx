import { IconFile, IconFolder } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostEntry } from '#shared/contract/host-files'
import classes from './HostPathDialog.module.css'

/** Entries that are drawn; who looks for more types the path. */
const mostDrawn = 1000

/** What a folder holds, to go into or to choose; arrows move, Enter or a click takes. */
export function HostEntries(props: {
  entries: readonly HostEntry[]
  /** Files are shown too, not only folders. */
  isFileShown: boolean
  /** The folder was read. */
  isRead: boolean
  /** Name of the file that is chosen. */
  picked: string | null
  onAct: (entry: HostEntry, isDouble: boolean) => void
}) {
  const { t } = useTranslation('hostFiles')
  const shown = props.entries.filter((entry) => props.isFileShown || entry.isFolder)
  return (
    <ul className={classes.entries} aria-label={t('entries')} aria-busy={!props.isRead}>
      {props.isRead && shown.length === 0 && (
        <li className={classes.none}>{props.isFileShown ? t('empty') : t('noFolders')}</li>
      )}
      {shown.slice(0, mostDrawn).map((entry) => (
        <li key={entry.name}>
          <button
            type="button"
            className={classes.entry}
            aria-current={entry.name === props.picked || undefined}
            onClick={() => props.onAct(entry, false)}
            onDoubleClick={() => props.onAct(entry, true)}
            onKeyDown={moveWithArrows}
          >
            {entry.isFolder ? <IconFolder size={16} aria-hidden /> : <IconFile size={16} aria-hidden />}
            <span className={classes.name}>{entry.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function moveWithArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const item = event.currentTarget.parentElement
  const next =
    event.key === 'ArrowDown'
      ? item?.nextElementSibling
      : event.key === 'ArrowUp'
        ? item?.previousElementSibling
        : null
  if (!next) return
  event.preventDefault()
  next.querySelector('button')?.focus()
}
