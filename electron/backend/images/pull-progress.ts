import type { Progress } from '#shared/contract/activity'
import type { PullEvent } from './pull-event'

interface Layer {
  readonly id: string
  status: string
  current: number
  total: number | null
  /** Bytes to download, once known. */
  size: number | null
  downloaded: number
  isDone: boolean
}

/** Words of the engine after which nothing of a layer is left to download. */
const downloadedWords = new Set(['Download complete', 'Extracting', 'Pull complete'])
const doneWords = new Set(['Pull complete', 'Already exists'])

/**
 * Follows the lines of a pull. The whole is counted in bytes downloaded, its total known once every layer has
 * told its size; a layer shows what the engine does with it now.
 */
export class PullProgress {
  readonly #layers = new Map<string, Layer>()

  /** Takes one line in; answers whether it was about a layer. */
  take({ id, status, progressDetail }: PullEvent): boolean {
    if (id === undefined || status === undefined || !/^[0-9a-f]{6,64}$/.test(id)) return false
    if (status.startsWith('Pulling from')) return false
    const layer = this.#layerOf(id)
    const { current, total } = progressDetail ?? {}
    layer.status = status
    layer.current = current ?? 0
    layer.total = total !== undefined && total > 0 ? total : null
    if (status === 'Downloading') {
      layer.size = layer.total ?? layer.size
      layer.downloaded = layer.current
    } else if (downloadedWords.has(status)) {
      // A small layer is complete before it ever told its size while downloading.
      layer.size ??= layer.total ?? 0
      layer.downloaded = layer.size
    }
    if (doneWords.has(status)) {
      layer.size ??= 0
      layer.isDone = true
    }
    return true
  }

  get progress(): Progress {
    const layers = [...this.#layers.values()]
    const isTotalKnown = layers.length > 0 && layers.every(({ size }) => size !== null)
    return {
      current: layers.reduce((sum, { downloaded }) => sum + downloaded, 0),
      total: isTotalKnown ? layers.reduce((sum, { size }) => sum + (size ?? 0), 0) : null,
      unit: 'bytes',
      parts: layers.map(({ id, status, current, total, isDone }) => ({ id, status, current, total, isDone })),
    }
  }

  #layerOf(id: string): Layer {
    const known = this.#layers.get(id)
    if (known) return known
    const layer = { id, status: '', current: 0, total: null, size: null, downloaded: 0, isDone: false }
    this.#layers.set(id, layer)
    return layer
  }
}
