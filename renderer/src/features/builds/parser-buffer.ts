/**
 * The parser of Dockerfiles looks for a byte order mark with Node's `Buffer`, which a page has not got. The one call that
 * it makes is answered here. Called before the parser is used.
 */
export function readyParser(): void {
  if (Reflect.has(globalThis, 'Buffer')) return
  const encoder = new TextEncoder()
  Reflect.set(globalThis, 'Buffer', { from: (text: string) => encoder.encode(text) })
}
