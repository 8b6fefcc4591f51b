import { Document, isScalar, parse, visit } from 'yaml'

/**
 * A compose file as YAML. A text that some parser takes for something else (`no`, `1:20`, `0o17`: YAML 1.1 and 1.2
 * differ) is quoted; long lines are not folded.
 */
export function composeText(document: Record<string, unknown>): string {
  const yaml = new Document(document, { version: '1.1' })
  visit(yaml, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && isMistakable(node.value))
        node.type = 'QUOTE_DOUBLE'
    },
  })
  return yaml.toString({ lineWidth: 0 })
}

/** Whether the text, bare in a file of YAML 1.2, would be no text. What 1.1 mistakes, the library quotes by itself. */
function isMistakable(text: string): boolean {
  if (!/^[\w.+~-]+$/.test(text)) return false
  return typeof parse(text, { version: '1.2' }) !== 'string'
}
