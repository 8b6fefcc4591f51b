import { IconDragDrop } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { type DroppedFile, droppedFile } from './dropped-file'
import classes from './FileDropTarget.module.css'
import { hasFiles } from './has-files'

/** Makes the page take a file or folder that is dropped on it; while one hovers, says what would happen. */
export function FileDropTarget(props: { words: string; onDrop: (dropped: DroppedFile) => void }) {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(props.onDrop)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event) || isBehindDialog()) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      setIsOver(false)
      if (!hasFiles(event) || isBehindDialog()) return
      // Taken: the window refuses what nothing takes.
      event.preventDefault()
      const dropped = droppedFile(event.dataTransfer)
      if (dropped) take(dropped)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return isOver ? (
    <div className={classes.veil}>
      <div className={classes.words}>
        <IconDragDrop size={22} aria-hidden />
        {props.words}
      </div>
    </div>
  ) : null
}

/** Whether a dialog is open: the page behind it waits, and takes nothing. */
function isBehindDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}
