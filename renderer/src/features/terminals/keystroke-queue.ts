/** Characters sent at once at most; far below what one call may carry. */
const largestWrite = 64 * 1024

/**
 * Sends typed text in order. What is typed within one tick, or while a send is on its way, is joined; a key is
 * never waited for. What was typed after a send failed is dropped, and `onError` told.
 */
export function createKeystrokeQueue(
  send: (text: string) => Promise<unknown>,
  onError: (error: unknown) => void,
): (text: string) => void {
  let waiting = ''
  let isSending = false

  const sendAll = async (): Promise<void> => {
    // Lets everything typed in this tick arrive first.
    await Promise.resolve()
    while (waiting) {
      const part = waiting.slice(0, wholeCharacters(waiting))
      waiting = waiting.slice(part.length)
      await send(part)
    }
  }

  return (text) => {
    waiting += text
    if (isSending) return
    isSending = true
    sendAll()
      .catch((error: unknown) => {
        waiting = ''
        onError(error)
      })
      .finally(() => {
        isSending = false
      })
  }
}

/** How much of the text to send: at most the largest write, never half a surrogate pair. */
function wholeCharacters(text: string): number {
  if (text.length <= largestWrite) return text.length
  const isCut = (text.charCodeAt(largestWrite - 1) & 0xfc00) === 0xd800
  return isCut ? largestWrite - 1 : largestWrite
}
