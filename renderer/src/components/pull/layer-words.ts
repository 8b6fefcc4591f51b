/** Keys of our words for what the engine says of a layer; anything else is shown as the engine says it. */
export const layerWords: ReadonlyMap<string, LayerWord> = new Map([
  ['Pulling fs layer', 'images:layer.pulling'],
  ['Waiting', 'images:layer.waiting'],
  ['Downloading', 'images:layer.downloading'],
  ['Verifying Checksum', 'images:layer.verifying'],
  ['Download complete', 'images:layer.downloaded'],
  ['Extracting', 'images:layer.extracting'],
  ['Pull complete', 'images:layer.complete'],
  ['Already exists', 'images:layer.exists'],
])

type LayerWord =
  | 'images:layer.pulling'
  | 'images:layer.waiting'
  | 'images:layer.downloading'
  | 'images:layer.verifying'
  | 'images:layer.downloaded'
  | 'images:layer.extracting'
  | 'images:layer.complete'
  | 'images:layer.exists'
