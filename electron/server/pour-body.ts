/**
 * Hands the parts of a body to `take`, the next one only when it has settled, until the end or until `gone` aborts. The
 * body is cancelled wherever it stops. Rejects where the body breaks off or `take` rejects.
 */
export async function pourBody(
  body: ReadableStream<Uint8Array>,
  gone: AbortSignal,
  take: (part: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const reader = body.getReader()
  const cancel = (): void => void reader.cancel(gone.reason).catch(() => undefined)
  gone.addEventListener('abort', cancel)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || gone.aborted) return
      await take(value)
    }
  } finally {
    gone.removeEventListener('abort', cancel)
    await reader.cancel().catch(() => undefined)
  }
}
