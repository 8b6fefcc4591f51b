/**
 * Marks a place that no value can reach; the compiler refuses a switch that forgets a case.
 * @throws Error when a value reaches it all the same.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
