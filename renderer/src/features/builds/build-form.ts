import { buildImage } from '#shared/commands/image-build'
import type { CommandOf } from '#shared/commands/index'
import { parsePairs } from '../../format/parse-pairs'

/** The form of a new build, as it is typed. */
export interface BuildForm {
  readonly folder: string
  /** A name in the folder, or an absolute path; empty: `Dockerfile`. */
  readonly dockerfile: string
  readonly tags: readonly string[]
  /** A tag that is typed and not yet among the others; it counts. */
  readonly typedTag: string
  readonly args: readonly { readonly id: number; readonly name: string; readonly value: string }[]
  readonly target: string
  readonly platform: string
  readonly noCache: boolean
  readonly pull: boolean
  readonly secrets: readonly {
    readonly id: number
    readonly name: string
    readonly from: 'file' | 'env'
    readonly value: string
  }[]
  readonly labels: string
  readonly builder: 'auto' | 'buildkit' | 'classic'
  /** What a command brought along that the form has no field for. */
  readonly rest: Partial<CommandOf<'image.build'>>
}

let ids = 0
/** A number for a new row. */
export function newRowId(): number {
  ids += 1
  return ids
}

/** The form filled with what a command says. */
export function formOfBuild(command: Partial<CommandOf<'image.build'>>): BuildForm {
  const { context = '', dockerfile = '', tags = [], buildArgs = [], target = '', platform = '' } = command
  const { noCache = false, pull = false, secrets = [], labels = {}, builder = 'auto' } = command
  const { network, hosts, cacheFrom, remove, forceRemove, quiet } = command
  return {
    folder: context,
    dockerfile: dockerfile.startsWith(`${context}/`) ? dockerfile.slice(context.length + 1) : dockerfile,
    tags,
    typedTag: '',
    args: buildArgs.map(({ name, value = '' }) => ({ id: newRowId(), name, value })),
    target,
    platform,
    noCache,
    pull,
    secrets: secrets.map(({ id, source, env }) => ({
      id: newRowId(),
      name: id,
      from: source === undefined ? 'env' : 'file',
      value: source ?? env ?? id,
    })),
    labels: Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    builder,
    rest: { network, hosts, cacheFrom, remove, forceRemove, quiet } as Partial<CommandOf<'image.build'>>,
  }
}

/** The tags, with the one that is being typed. */
export function tagsOfForm({ tags, typedTag }: BuildForm): string[] {
  return [...new Set([...tags, typedTag.trim()])].filter(Boolean)
}

/** The path of the Dockerfile; null while no folder is chosen. */
export function dockerfilePath({ folder, dockerfile }: BuildForm): string | null {
  if (/^(?:\/|[a-z]:\\)/i.test(dockerfile)) return dockerfile
  if (!/^(?:\/|[a-z]:\\)/i.test(folder)) return null
  const separator = folder.includes('\\') ? '\\' : '/'
  return `${folder.replace(/[/\\]+$/, '')}${separator}${dockerfile || 'Dockerfile'}`
}

/** The command that the form stands for; `command` null while something is missing or wrong, `bad` naming the fields. */
export function buildOfForm(form: BuildForm): {
  readonly draft: CommandOf<'image.build'>
  readonly command: CommandOf<'image.build'> | null
  readonly bad: ReadonlySet<string>
} {
  const args = form.args.filter(({ name, value }) => name !== '' && value !== '')
  const { pairs, badLine } = parsePairs(form.labels)
  const secrets = form.secrets.filter(({ name, value }) => name !== '' && value !== '')
  const path = dockerfilePath(form)
  const tags = tagsOfForm(form)
  const fields: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(form.rest).filter(([, value]) => value !== undefined)),
    kind: 'image.build',
    context: form.folder.trim() || '.',
    ...(form.dockerfile === '' || form.dockerfile === 'Dockerfile'
      ? {}
      : { dockerfile: path ?? form.dockerfile }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(args.length > 0 ? { buildArgs: args.map(({ name, value }) => ({ name, value })) } : {}),
    ...(form.target === '' ? {} : { target: form.target }),
    ...(form.platform === '' ? {} : { platform: form.platform }),
    ...(form.noCache ? { noCache: true } : {}),
    ...(form.pull ? { pull: true } : {}),
    ...(secrets.length > 0
      ? {
          secrets: secrets.map(({ name, from, value }) =>
            from === 'file' ? { id: name, source: value } : { id: name, env: value },
          ),
        }
      : {}),
    ...(Object.keys(pairs).length > 0 ? { labels: pairs } : {}),
    ...(form.builder === 'auto' ? {} : { builder: form.builder }),
  }
  const parsed = buildImage.schema.safeParse(fields)
  const bad = new Set(parsed.error?.issues.map(({ path: [field] }) => String(field)))
  if (badLine !== null) bad.add('labels')
  return {
    draft: fields as CommandOf<'image.build'>,
    command: parsed.success && badLine === null && path !== null ? parsed.data : null,
    bad,
  }
}
