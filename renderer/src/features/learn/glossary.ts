/** Terms that are explained where they are used, with the keys of their texts. */
export const glossary = {
  container: { word: 'glossary:container.word', text: 'glossary:container.text' },
  image: { word: 'glossary:image.word', text: 'glossary:image.text' },
  client: { word: 'glossary:client.word', text: 'glossary:client.text' },
  engine: { word: 'glossary:engine.word', text: 'glossary:engine.text' },
  registry: { word: 'glossary:registry.word', text: 'glossary:registry.text' },
  tag: { word: 'glossary:tag.word', text: 'glossary:tag.text' },
  env: { word: 'glossary:env.word', text: 'glossary:env.text' },
  publish: { word: 'glossary:publish.word', text: 'glossary:publish.text' },
  layer: { word: 'glossary:layer.word', text: 'glossary:layer.text' },
  volume: { word: 'glossary:volume.word', text: 'glossary:volume.text' },
  tty: { word: 'glossary:tty.word', text: 'glossary:tty.text' },
  dockerfile: { word: 'glossary:dockerfile.word', text: 'glossary:dockerfile.text' },
  context: { word: 'glossary:context.word', text: 'glossary:context.text' },
  commit: { word: 'glossary:commit.word', text: 'glossary:commit.text' },
  network: { word: 'glossary:network.word', text: 'glossary:network.text' },
  exit: { word: 'glossary:exit.word', text: 'glossary:exit.text' },
  label: { word: 'glossary:label.word', text: 'glossary:label.text' },
} as const
export type Term = keyof typeof glossary
