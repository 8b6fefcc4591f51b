/** Whether two values of plain data hold the same: numbers, texts, lists and objects, to any depth. */
export function isSameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keysOfA = Object.keys(a)
  if (Array.isArray(a) !== Array.isArray(b) || keysOfA.length !== Object.keys(b).length) return false
  const fieldsOfB = b as Record<string, unknown>
  return keysOfA.every(
    (key) => Object.hasOwn(b, key) && isSameRow((a as Record<string, unknown>)[key], fieldsOfB[key]),
  )
}
