/** Keys of our words for what the engine says of a layer; anything else is shown as the engine says it. */
const layerWords = new Map([
  ['Pulling fs layer', 'images:layer.pulling'],
  ['Waiting', 'images:layer.waiting'],
  ['Downloading', 'images:layer.downloading'],
  ['Verifying Checksum', 'images:layer.verifying'],
  ['Download complete', 'images:layer.downloaded'],
  ['Extracting', 'images:layer.extracting'],
  ['Pull complete', 'images:layer.complete'],
  ['Already exists', 'images:layer.exists'],
  ['Preparing', 'images:layer.pulling'],
  ['Pushing', 'images:layer.pushing'],
  ['Pushed', 'images:layer.pushed'],
  ['Layer already exists', 'images:layer.existsThere'],
] as const)

/** The key of our word for what the engine says of a layer; undefined where there is none. */
export function layerWord(status: string) {
  if (status.startsWith('Mounted from ')) return 'images:layer.existsThere'
  if (status.startsWith('Retrying in ')) return 'images:layer.retrying'
  return layerWords.get(status as Parameters<typeof layerWords.get>[0])
}
