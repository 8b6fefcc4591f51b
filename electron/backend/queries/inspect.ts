import * as z from 'zod'
import type { Query } from '#shared/commands/queries/read-query'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { type Answerer, optionText } from './answerer'
import { printTemplate, readTemplate } from './format-rows'

type Kind = 'container' | 'image' | 'network' | 'volume'

const kinds: readonly Kind[] = ['container', 'image', 'network', 'volume']
const kindOf: Partial<Record<Query['kind'], Kind>> = {
  'query.inspectContainer': 'container',
  'query.inspectImage': 'image',
  'query.inspectNetwork': 'network',
  'query.inspectVolume': 'volume',
}

/** Most objects that are inspected by one line. */
const most = 200

/** `docker inspect`: the engine's answers as they come, as JSON or through a template. */
export const answerInspect: Answerer = async (query, { engine, signal }) => {
  const format = optionText(query, 'format')
  const steps = format === undefined || format === 'json' ? null : readTemplate(format)
  if (query.targets.length > most)
    throw new AppError({ code: 'bad-request', message: `More than ${most} objects at once.` })
  const found: Record<string, unknown>[] = []
  for (const target of query.targets) found.push(await inspectAny(engine, query, target, signal))
  if (format === 'json') return { text: JSON.stringify(found) }
  if (steps) return { text: found.map((each) => printTemplate(steps, each)).join('\n') }
  return { text: JSON.stringify(found, null, 4) }
}

/** The first kind of object that has the name, in the order in which docker looks. */
async function inspectAny(
  engine: Engine,
  query: Query,
  target: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const given = kindOf[query.kind] ?? optionText(query, 'type')
  const wanted = given === undefined ? kinds : kinds.filter((kind) => kind === given)
  for (const [index, kind] of wanted.entries()) {
    try {
      return await inspectOne(engine, kind, target, query, signal)
    } catch (error) {
      const isMissing = error instanceof AppError && error.code === 'not-found'
      if (!isMissing || index === wanted.length - 1) throw error
    }
  }
  throw new AppError({ code: 'bad-request', message: `"${given}" is not a valid value for --type` })
}

function inspectOne(
  engine: Engine,
  kind: Kind,
  target: string,
  { options }: Query,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const name = encodeURIComponent(target).replaceAll('%2F', '/').replaceAll('%3A', ':')
  const path = kind === 'volume' || kind === 'network' ? `/${kind}s/${name}` : `/${kind}s/${name}/json`
  return engine.ask({
    request: `GET ${path}`,
    run: (docker, abortSignal) => {
      // Both are read by the engine; dockerode's types know neither.
      const sized: object = { size: options.size === true, abortSignal }
      const network = docker.getNetwork(target) as { inspect(options: object): Promise<unknown> }
      switch (kind) {
        case 'container':
          return docker.getContainer(target).inspect(sized)
        case 'image':
          return docker.getImage(target).inspect()
        case 'network':
          return network.inspect({ verbose: options.verbose === true })
        case 'volume':
          return docker.getVolume(target).inspect({ abortSignal })
      }
    },
    schema: z.record(z.string(), z.unknown()),
    deadline: 60_000,
    signal,
  })
}
