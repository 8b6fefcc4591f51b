import { hasFiles } from '../components/drop/has-files'

/**
 * A file that is dropped where nothing takes it is refused: a browser would open it in place of the app. On the window,
 * which hears of it after whatever takes files.
 */
export function refuseDroppedFiles(): void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
}
