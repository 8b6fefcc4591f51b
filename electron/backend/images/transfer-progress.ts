import type { Progress } from '#shared/contract/activity'
import type { TransferEvent } from './transfer-event'

interface Layer {
  readonly id: string
  status: string
  current: number
  total: number | null
  /** Bytes to transfer, once known. */
  size: number | null
  transferred: number
  isDone: boolean
}

/** Words of the engine while bytes of a layer are on the line. */
const movingWords = new Set(['Downloading', 'Pushing'])
/** Words after which nothing of a layer is left to transfer. */
const transferredWords = new Set(['Download complete', 'Extracting', 'Pull complete', 'Pushed'])
const doneWords = new Set(['Pull complete', 'Already exists', 'Pushed', 'Layer already exists'])

/**
 * Follows the lines of a pull or push. The whole is counted in bytes transferred, its total known once every layer
 * has told its size; a layer shows what the engine does with it now.
 */
export class TransferProgress {
  readonly #layers = new Map<string, Layer>()

  /** Takes one line in; answers whether it was about a layer. */
  take({ id, status, progressDetail }: TransferEvent): boolean {
    if (id === undefined || status === undefined || !/^[0-9a-f]{6,64}$/.test(id)) return false
    if (status.startsWith('Pulling from')) return false
    const layer = this.#layerOf(id)
    // `Mounted from team/web`: the registry had it under another name.
    const isThere = doneWords.has(status) || status.startsWith('Mounted from')
    const { current, total } = progressDetail ?? {}
    layer.status = status
    layer.current = current ?? 0
    layer.total = total !== undefined && total > 0 ? total : null
    if (movingWords.has(status)) {
      layer.size = layer.total ?? layer.size
      layer.transferred = layer.current
      // A pushed layer is counted as it is packed, which can come to more than was announced.
      if (layer.size !== null && layer.transferred > layer.size) layer.size = layer.transferred
    } else if (transferredWords.has(status)) {
      // A small layer is complete before it ever told its size.
      layer.size ??= layer.total ?? 0
      layer.transferred = layer.size
    }
    if (isThere) {
      layer.size ??= 0
      layer.isDone = true
    }
    return true
  }

  get progress(): Progress {
    const layers = [...this.#layers.values()]
    const isTotalKnown = layers.length > 0 && layers.every(({ size }) => size !== null)
    return {
      current: layers.reduce((sum, { transferred }) => sum + transferred, 0),
      total: isTotalKnown ? layers.reduce((sum, { size }) => sum + (size ?? 0), 0) : null,
      unit: 'bytes',
      parts: layers.map(({ id, status, current, total, isDone }) => ({ id, status, current, total, isDone })),
    }
  }

  #layerOf(id: string): Layer {
    const known = this.#layers.get(id)
    if (known) return known
    const layer = { id, status: '', current: 0, total: null, size: null, transferred: 0, isDone: false }
    this.#layers.set(id, layer)
    return layer
  }
}
