import * as z from 'zod'
import type { ImageDetails } from '#shared/contract/images'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'

const texts = tolerantList(z.string())
const nanoseconds = tolerant(z.number(), 0).transform((value) => value / 1e6)
const keys = z
  .unknown()
  .optional()
  .transform((raw) => (typeof raw === 'object' && raw !== null ? Object.keys(raw) : []))

const configSchema = z.object({
  Entrypoint: texts,
  Cmd: texts,
  Shell: texts,
  OnBuild: texts,
  Env: texts,
  ExposedPorts: keys,
  Volumes: keys,
  User: text,
  WorkingDir: text,
  StopSignal: text,
  Labels: tolerantRecord,
  Healthcheck: tolerant(
    z
      .object({
        Test: texts,
        Interval: nanoseconds,
        Timeout: nanoseconds,
        StartPeriod: nanoseconds,
        Retries: tolerant(z.number(), 0),
      })
      .nullable(),
    null,
  ),
})

const answer = z.object({
  Os: text,
  Architecture: text,
  Variant: text,
  Author: text,
  Comment: text,
  Config: tolerant(configSchema, configSchema.parse({})),
  RootFS: tolerant(z.object({ Layers: texts }), { Layers: [] }),
})

/** GET /images/{id}/json: what containers of it begin with, and the answer as it came. */
export async function imageDetails(engine: Engine, id: string): Promise<ImageDetails> {
  const raw = await engine.ask({
    request: `GET /images/${id}/json`,
    run: (docker) => docker.getImage(id).inspect(),
    schema: z.record(z.string(), z.unknown()),
  })
  const { Config: config, ...image } = answer.parse(raw)
  return {
    raw,
    os: image.Os,
    architecture: [image.Architecture, image.Variant].filter((part) => part !== '').join('/'),
    author: image.Author,
    comment: image.Comment,
    entrypoint: config.Entrypoint,
    command: config.Cmd,
    shell: config.Shell,
    onBuild: config.OnBuild,
    env: config.Env.map(toVariable),
    ports: config.ExposedPorts,
    volumes: config.Volumes,
    user: config.User,
    workdir: config.WorkingDir,
    stopSignal: config.StopSignal,
    labels: config.Labels,
    healthcheck: config.Healthcheck && toHealthcheck(config.Healthcheck),
    layers: image.RootFS.Layers,
  }
}

type Healthcheck = NonNullable<z.infer<typeof configSchema>['Healthcheck']>

/** `NONE` switches off what a base image had; an empty test says nothing. */
function toHealthcheck({ Test, Interval, Timeout, StartPeriod, Retries }: Healthcheck) {
  if (Test.length === 0 || Test[0] === 'NONE') return null
  return { test: Test, interval: Interval, timeout: Timeout, startPeriod: StartPeriod, retries: Retries }
}

function toVariable(pair: string): { name: string; value: string } {
  const at = pair.indexOf('=')
  return at < 0 ? { name: pair, value: '' } : { name: pair.slice(0, at), value: pair.slice(at + 1) }
}
