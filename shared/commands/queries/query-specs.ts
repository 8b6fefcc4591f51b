import type { FlagSpec, OperandSpec, RefusedFlag } from '../define'

/** A docker line that shows something: it opens a view and changes nothing. */
export interface QuerySpec {
  readonly kind: QueryKind
  readonly spellings: readonly (readonly string[])[]
  readonly flags: readonly FlagSpec[]
  /** What docker knows and the view cannot show: refused by name, so that nothing of a line is ignored. */
  readonly refusedFlags: readonly RefusedFlag[]
  readonly hasFlagsFirst?: boolean
  readonly operands: readonly OperandSpec[]
  /** Switches without which docker does something that there is no view for. */
  readonly needs?: readonly { readonly field: string; readonly flag: string }[]
}

/** Which view a query opens. */
export type QueryKind =
  | 'query.containers'
  | 'query.images'
  | 'query.volumes'
  | 'query.networks'
  | 'query.logs'
  | 'query.exec'
  | 'query.attach'
  | 'query.inspect'
  | 'query.inspectContainer'
  | 'query.inspectImage'
  | 'query.inspectVolume'
  | 'query.inspectNetwork'
  | 'query.top'
  | 'query.stats'
  | 'query.port'
  | 'query.about'

const oneContainer: OperandSpec = { field: 'target', names: 'container', isMany: false }
const refusedOfLists: readonly RefusedFlag[] = [
  { long: 'quiet', short: 'q' },
  { long: 'format' },
  { long: 'no-trunc' },
]
const filter: FlagSpec = { long: 'filter', short: 'f', takes: 'values', field: 'filters' }
const refusedFilter: RefusedFlag = { long: 'filter', short: 'f' }
const refusedFormat: RefusedFlag = { long: 'format', short: 'f' }

/** Every query there is. */
export const querySpecs: readonly QuerySpec[] = [
  {
    kind: 'query.containers',
    spellings: [['ps'], ['container', 'ls'], ['container', 'ps'], ['container', 'list']],
    flags: [{ long: 'all', short: 'a', takes: 'nothing', field: 'all' }, filter],
    refusedFlags: [
      ...refusedOfLists,
      { long: 'last', short: 'n' },
      { long: 'latest', short: 'l' },
      { long: 'size', short: 's' },
    ],
    operands: [],
  },
  {
    kind: 'query.images',
    spellings: [['images'], ['image', 'ls'], ['image', 'list']],
    flags: [],
    refusedFlags: [
      ...refusedOfLists,
      refusedFilter,
      { long: 'all', short: 'a' },
      { long: 'digests' },
      { long: 'tree' },
    ],
    operands: [],
  },
  {
    kind: 'query.volumes',
    spellings: [
      ['volume', 'ls'],
      ['volume', 'list'],
    ],
    flags: [],
    refusedFlags: [...refusedOfLists, refusedFilter, { long: 'cluster' }],
    operands: [],
  },
  {
    kind: 'query.networks',
    spellings: [
      ['network', 'ls'],
      ['network', 'list'],
    ],
    flags: [],
    refusedFlags: [...refusedOfLists, refusedFilter],
    operands: [],
  },
  {
    kind: 'query.logs',
    spellings: [['logs'], ['container', 'logs']],
    flags: [
      { long: 'follow', short: 'f', takes: 'nothing', field: 'follow' },
      { long: 'timestamps', short: 't', takes: 'nothing', field: 'timestamps' },
    ],
    refusedFlags: [{ long: 'tail', short: 'n' }, { long: 'since' }, { long: 'until' }, { long: 'details' }],
    operands: [oneContainer],
  },
  {
    kind: 'query.exec',
    spellings: [['exec'], ['container', 'exec']],
    flags: [
      { long: 'interactive', short: 'i', takes: 'nothing', field: 'interactive' },
      { long: 'tty', short: 't', takes: 'nothing', field: 'tty' },
      { long: 'user', short: 'u', takes: 'text', field: 'user' },
      { long: 'workdir', short: 'w', takes: 'text', field: 'workdir' },
      { long: 'env', short: 'e', takes: 'values', field: 'env' },
    ],
    refusedFlags: [
      { long: 'detach', short: 'd' },
      { long: 'detach-keys' },
      { long: 'env-file' },
      { long: 'privileged' },
    ],
    hasFlagsFirst: true,
    operands: [oneContainer, { field: 'command', names: 'word', isMany: true, isOptional: true }],
    needs: [
      { field: 'interactive', flag: '-i' },
      { field: 'tty', flag: '-t' },
    ],
  },
  {
    kind: 'query.attach',
    spellings: [['attach'], ['container', 'attach']],
    flags: [],
    refusedFlags: [{ long: 'detach-keys' }, { long: 'no-stdin' }, { long: 'sig-proxy' }],
    operands: [oneContainer],
  },
  {
    kind: 'query.inspect',
    spellings: [['inspect']],
    flags: [],
    refusedFlags: [refusedFormat, { long: 'size', short: 's' }, { long: 'type' }],
    operands: [{ field: 'target', names: 'word', isMany: false }],
  },
  {
    kind: 'query.inspectContainer',
    spellings: [['container', 'inspect']],
    flags: [],
    refusedFlags: [refusedFormat, { long: 'size', short: 's' }],
    operands: [oneContainer],
  },
  {
    kind: 'query.inspectImage',
    spellings: [['image', 'inspect']],
    flags: [],
    refusedFlags: [refusedFormat, { long: 'platform' }],
    operands: [{ field: 'target', names: 'image', isMany: false }],
  },
  {
    kind: 'query.inspectVolume',
    spellings: [['volume', 'inspect']],
    flags: [],
    refusedFlags: [refusedFormat],
    operands: [{ field: 'target', names: 'volume', isMany: false }],
  },
  {
    kind: 'query.inspectNetwork',
    spellings: [['network', 'inspect']],
    flags: [],
    refusedFlags: [refusedFormat, { long: 'verbose', short: 'v' }],
    operands: [{ field: 'target', names: 'network', isMany: false }],
  },
  {
    kind: 'query.top',
    spellings: [['top'], ['container', 'top']],
    flags: [],
    refusedFlags: [],
    operands: [oneContainer],
  },
  {
    kind: 'query.stats',
    spellings: [['stats'], ['container', 'stats']],
    flags: [{ long: 'all', short: 'a', takes: 'nothing', field: 'all' }],
    refusedFlags: [{ long: 'format' }, { long: 'no-stream' }, { long: 'no-trunc' }],
    operands: [{ ...oneContainer, isOptional: true }],
  },
  {
    kind: 'query.port',
    spellings: [['port'], ['container', 'port']],
    flags: [],
    refusedFlags: [],
    operands: [oneContainer],
  },
  {
    kind: 'query.about',
    spellings: [['version'], ['info'], ['system', 'info']],
    flags: [],
    refusedFlags: [refusedFormat],
    operands: [],
  },
]
