const standIn = new URL('./electron.mjs', import.meta.url).href

/** The resolve hook of Node's module loader. */
export function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
}
