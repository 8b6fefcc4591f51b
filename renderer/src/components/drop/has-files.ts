/** Whether files or folders of the computer are dragged, and not a piece of text. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
