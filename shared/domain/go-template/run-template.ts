import { formatValue, isMap, isTrue, sortedEntries } from './format-value'
import { templateFunctions } from './functions'
import type { Operand, Pipe, Step } from './parse'
import { TemplateError } from './tokens'

/** Most characters that a template may make. */
const longest = 4 << 20

/**
 * Carries out a template on a value of JSON.
 * @param mapKeys names of objects whose keys are free (`Labels`): what they lack is `<no value>`, elsewhere an error
 * @throws TemplateError
 */
export function runTemplate(
  steps: readonly Step[],
  value: unknown,
  mapKeys: ReadonlySet<string> = new Set(),
): string {
  const run = new TemplateRun(value, mapKeys)
  run.steps(steps, value)
  return run.text
}

class TemplateRun {
  text = ''
  readonly #variables: { name: string; value: unknown }[]

  constructor(
    value: unknown,
    private readonly mapKeys: ReadonlySet<string>,
  ) {
    this.#variables = [{ name: '$', value }]
  }

  steps(steps: readonly Step[], dot: unknown): void {
    const mark = this.#variables.length
    for (const step of steps) this.#step(step, dot)
    this.#variables.length = mark
  }

  #step(step: Step, dot: unknown): void {
    switch (step.type) {
      case 'text':
        this.#print(step.text)
        return
      case 'print': {
        const value = this.#pipe(step.pipe, dot)
        if (step.pipe.names.length === 0) this.#print(formatValue(value))
        return
      }
      case 'range':
        this.#range(step, dot)
        return
      case 'if':
      case 'with': {
        const mark = this.#variables.length
        const value = this.#pipe(step.pipe, dot)
        if (isTrue(value)) this.steps(step.body, step.type === 'with' ? value : dot)
        else this.steps(step.otherwise, dot)
        this.#variables.length = mark
      }
    }
  }

  #range({ pipe, body, otherwise }: Extract<Step, { pipe: Pipe; body: unknown }>, dot: unknown): void {
    const mark = this.#variables.length
    const value = this.#pipe({ ...pipe, names: [] }, dot)
    const members = membersOf(value)
    for (const [key, member] of members) {
      if (pipe.names.length === 2) this.#variables.push({ name: pipe.names[0] ?? '', value: key })
      const last = pipe.names.at(-1)
      if (last !== undefined) this.#variables.push({ name: last, value: member })
      this.steps(body, member)
      this.#variables.length = mark
    }
    if (members.length === 0) this.steps(otherwise, dot)
  }

  #pipe({ commands, names, isNew }: Pipe, dot: unknown): unknown {
    const value = commands.reduce<unknown>(
      (before, command, index) => this.#command(command, dot, index > 0 ? [before] : []),
      undefined,
    )
    for (const name of names) {
      const known = this.#variables.findLast((variable) => variable.name === name)
      if (isNew) this.#variables.push({ name, value })
      else if (known) known.value = value
      else throw new TemplateError(`undefined variable "${name}"`)
    }
    return value
  }

  #command([first, ...rest]: readonly Operand[], dot: unknown, piped: readonly unknown[]): unknown {
    if (first?.type === 'call') {
      const call = Object.hasOwn(templateFunctions, first.name) ? templateFunctions[first.name] : undefined
      if (!call) throw new TemplateError(`function "${first.name}" not defined`)
      return call(...rest.map((operand) => this.#operand(operand, dot)), ...piped)
    }
    const given = [...rest.map((operand) => this.#operand(operand, dot)), ...piped]
    const method = first?.type === 'field' && given.length > 0 ? this.#operand(first, dot) : undefined
    if (typeof method === 'function') return method(...given)
    if (!first || rest.length > 0 || piped.length > 0)
      throw new TemplateError("can't give argument to non-function")
    return this.#operand(first, dot)
  }

  #operand(operand: Operand, dot: unknown): unknown {
    switch (operand.type) {
      case 'value':
        return operand.value
      case 'field':
        return this.#walk(dot, operand.path)
      case 'variable': {
        const variable = this.#variables.findLast(({ name }) => name === operand.name)
        if (!variable) throw new TemplateError(`undefined variable "${operand.name}"`)
        return this.#walk(variable.value, operand.path)
      }
      case 'pipe':
        return this.#walk(this.#pipe(operand.pipe, dot), operand.path)
      case 'call':
        return this.#command([operand], dot, [])
    }
  }

  #walk(from: unknown, path: readonly string[]): unknown {
    let value = from
    for (const [index, key] of path.entries()) {
      if (!isMap(value)) {
        const found =
          value === null || value === undefined ? 'nil data; no entry for key' : "can't evaluate field"
        throw new TemplateError(`at <.${path.slice(0, index + 1).join('.')}>: ${found} "${key}"`)
      }
      const found = keyIn(value, key)
      if (found === undefined && !this.mapKeys.has(path[index - 1] ?? ''))
        throw new TemplateError(
          `at <.${path.slice(0, index + 1).join('.')}>: map has no entry for key "${key}"`,
        )
      value = found === undefined ? undefined : value[found]
    }
    return value
  }

  #print(text: string): void {
    this.text += text
    if (this.text.length > longest) throw new TemplateError('the output is too long')
  }
}

/** The key as it is, else written with other capitals: `.ID` is the engine's `Id`. */
function keyIn(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
  if (Object.hasOwn(map, key)) return key
  return Object.keys(map).find((each) => each.toLowerCase() === key.toLowerCase())
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((member, index) => [index, member] as const)
  if (isMap(value)) return sortedEntries(value)
  if (value === null || value === undefined) return []
  throw new TemplateError(`range can't iterate over ${formatValue(value)}`)
}
