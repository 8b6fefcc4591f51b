import * as z from 'zod'
import type { BuildConfig, DockerfileFacts } from '#shared/contract/changes'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { count, text } from '../engine/tolerant-fields'
import { imageHistory } from '../images/history'
import { fileChanges } from './changes'
import { tolerantPart } from './tolerant-part'

const keys = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(null)
  .transform((record) => Object.keys(record ?? {}).toSorted())

const config = tolerantPart({
  Env: tolerantList(z.string()),
  Cmd: tolerant(z.array(z.string()).nullable(), null),
  Entrypoint: tolerant(z.array(z.string()).nullable(), null),
  WorkingDir: text,
  User: text,
  Labels: tolerantRecord,
  ExposedPorts: keys,
  Volumes: keys,
  StopSignal: text,
  Healthcheck: tolerant(
    z
      .object({
        Test: tolerantList(z.string()),
        Interval: count,
        Timeout: count,
        StartPeriod: count,
        Retries: count,
      })
      .nullable(),
    null,
  ),
})
type Config = z.infer<typeof config>

const containerSchema = z.object({
  Name: text,
  Image: z.string(),
  State: tolerantPart({ Running: tolerant(z.boolean(), false) }),
  Config: config,
  Asked: tolerantPart({ Image: text }),
  Mounts: tolerantList(z.object({ Destination: z.string() })),
})
const imageSchema = z.object({ Config: config, RepoTags: tolerantList(z.string()) })

/** Everything that a Dockerfile for a container is guessed from: it, its image, that one's history, its changes. */
export async function dockerfileFacts(engine: Engine, id: string): Promise<DockerfileFacts> {
  const container = await engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker) => docker.getContainer(id).inspect(),
    schema: z
      .record(z.string(), z.unknown())
      .transform((raw) => ({ ...raw, Asked: raw.Config }))
      .pipe(containerSchema),
  })
  const imageId = container.Image
  const [image, history, changes] = await Promise.all([
    engine.ask({
      request: `GET /images/${imageId}/json`,
      run: (docker) => docker.getImage(imageId).inspect(),
      schema: imageSchema,
    }),
    imageHistory(engine, imageId),
    fileChanges(engine, id),
  ])
  const tags = image.RepoTags.filter((tag) => !tag.includes('<none>'))
  return {
    container: container.Name.replace(/^\//, ''),
    askedImage: container.Asked.Image,
    imageId,
    tags,
    ancestor: tags.length > 0 ? null : (history.slice(1).flatMap((step) => step.tags)[0] ?? null),
    isRunning: container.State.Running,
    config: toBuildConfig(container.Config),
    base: toBuildConfig(image.Config),
    changes,
    history,
    mounts: container.Mounts.map(({ Destination }) => Destination).toSorted(),
  }
}

function toBuildConfig(from: Config): BuildConfig {
  const { Healthcheck } = from
  return {
    env: from.Env,
    cmd: from.Cmd,
    entrypoint: from.Entrypoint,
    workdir: from.WorkingDir,
    user: from.User,
    labels: from.Labels,
    ports: from.ExposedPorts,
    volumes: from.Volumes,
    stopSignal: from.StopSignal,
    healthcheck: Healthcheck && {
      test: Healthcheck.Test,
      interval: Healthcheck.Interval,
      timeout: Healthcheck.Timeout,
      startPeriod: Healthcheck.StartPeriod,
      retries: Healthcheck.Retries,
    },
  }
}
