import { quoteForShell } from './quote'
import { readCommand } from './read-line'
import { type AnySpec, anySpecs } from './spec-of'

/** Values of all sorts; each flag and operand gets those that it takes. */
const values = [
  ...['1', '0', '80', '8080:80', '127.0.0.1:8080-8082:80-82/udp', '512m', '1.5', '10m', '1h30m', '0-3'],
  ...[
    'a',
    'web',
    'new-name',
    'a=b',
    'KEY=it\'s a "q" $x',
    '한글=값 👍',
    'busybox:latest',
    'r.example.com:5000/a/b:v1',
  ],
  ...[
    '/a',
    '/a:/b:ro',
    'data:/b',
    'web:/a',
    '/a/b c.tar',
    'type=volume,source=a,target=/b',
    'type=bind,src=/a,dst=/b',
  ],
  ...[
    'always',
    'on-failure:3',
    'SIGTERM',
    'host',
    'none',
    'private',
    'container:web',
    'true',
    'all',
    'local',
  ],
  ...[
    '10.0.0.1',
    '10.0.0.0/24',
    '::1',
    '2001:db8::/64',
    'db:10.0.0.1',
    'host=10.0.0.5',
    '92:33:d0:c6:0a:29',
    'stdin',
    'ALL',
  ],
  ...[
    'nofile=1:2',
    '/dev/a',
    '/dev/a:100',
    '/dev/a:/dev/b:rwm',
    '"device=0,1"',
    'c 1:2 rwm',
    'net.core.somaxconn=1',
    'no-new-privileges',
  ],
  ...[
    'linux/amd64',
    'until=1h',
    'label=a=b',
    'dangling=true',
    '80/tcp',
    'web:alias',
    'CMD ["sh"]',
    'auto',
    'plain',
  ],
  ...[
    'type=local,dest=/a',
    'id=a,src=/b',
    'user',
    'missing',
    'f1e2d3c4b5a6',
    'default',
    'type=registry,ref=a/b',
  ],
]

/** Lines of a command that can be read: `start`, some of the `extras`, one of the `operands`. */
export interface Grammar {
  readonly spec: AnySpec
  readonly start: string
  readonly operands: readonly string[]
  /** Flags, with a value where they take one. */
  readonly extras: readonly string[]
  /** Flags whose value may be any text. */
  readonly textFlags: readonly string[]
}

const isRead = (line: string): boolean => readCommand(line).ok

/** Finds by trying what a command takes, so that a new command is covered as soon as it is in the list. */
function grammarOf(spec: AnySpec): Grammar {
  const start = `docker ${spec.spellings[0]?.join(' ')}`
  const flagTexts = spec.flags.flatMap(({ long, takes }) =>
    takes === 'nothing' ? [`--${long}`] : values.map((value) => `--${long} ${quoteForShell(value)}`),
  )
  const words = values.map(quoteForShell)
  const one = ['', ...words].filter((tail) => isRead(`${start} ${tail}`))
  const two = ['web', 'busybox:latest', '/a'].flatMap((a) => words.map((b) => `${a} ${b}`))
  const plain = one.length > 0 ? one : two.filter((tail) => isRead(`${start} ${tail}`))
  if (plain.length > 0) {
    const [base = ''] = plain
    const alone = flagTexts.filter((flag) => isRead(`${start} ${flag} ${base}`))
    const extras = [...alone, ...withAnother(spec, alone, flagTexts, (flags) => `${start} ${flags} ${base}`)]
    return { spec, start, operands: plain, extras, textFlags: textFlagsOf(spec) }
  }
  // Some do nothing without one of their flags.
  const needed = flagTexts.flatMap((flag) =>
    ['web', 'busybox:latest', '/a', '', '.'].flatMap((tail) =>
      isRead(`${start} ${flag} ${tail}`) ? [[flag, tail]] : [],
    ),
  )
  const [[flag = '', tail = ''] = []] = needed
  const extras = flagTexts.filter((each) => isRead(`${start} ${flag} ${each} ${tail}`))
  const operands = needed.length > 0 ? [tail] : []
  return { spec, start: `${start} ${flag}`, operands, extras, textFlags: textFlagsOf(spec) }
}

const nameOf = (flag: string): string => flag.split(' ')[0] ?? ''

/** Flags that mean nothing alone, each with one that it needs. */
function withAnother(
  { flags }: AnySpec,
  alone: readonly string[],
  all: readonly string[],
  lineWith: (flags: string) => string,
): string[] {
  const names = new Set(alone.map(nameOf))
  const ofEachName = [...names].flatMap((name) => alone.find((flag) => nameOf(flag) === name) ?? [])
  return flags
    .map(({ long }) => `--${long}`)
    .filter((name) => !names.has(name))
    .flatMap((name) => {
      const texts = all.filter((flag) => nameOf(flag) === name)
      const pairs = ofEachName.flatMap((other) => texts.map((text) => `${other} ${text}`))
      return pairs.find((pair) => isRead(lineWith(pair))) ?? []
    })
}

function textFlagsOf({ flags }: AnySpec): string[] {
  return flags.flatMap(({ long, takes, codec }) => (takes === 'text' && !codec ? [`--${long}`] : []))
}

/** One of every command that can be typed. */
export const grammars: readonly Grammar[] = anySpecs
  .filter(({ spellings }) => spellings.length > 0)
  .map(grammarOf)
