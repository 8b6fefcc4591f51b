/**
 * The same request with a signal of ours, the very object. A signal handed to `new Request` is only followed through a
 * weak reference: once the request itself is collected, while its answer still streams, an abort would be lost.
 */
export function requestWithSignal(request: Request, signal: AbortSignal): Request {
  return Object.defineProperty(request, 'signal', { value: signal })
}
