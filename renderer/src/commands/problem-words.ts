import type { TFunction } from 'i18next'
import type { LineError } from '#shared/commands/complete/read-typed'
import type { RefusalReason } from '#shared/commands/refusal'

const sentences: Readonly<Record<LineError['code'], string>> = {
  empty: 'bar:problem.empty',
  'shell-syntax': 'bar:problem.shellSyntax',
  'open-quote': 'bar:problem.openQuote',
  'unknown-command': 'bar:problem.unknownCommand',
  'unsupported-command': 'bar:problem.unsupportedCommand',
  'unknown-flag': 'bar:problem.unknownFlag',
  'unsupported-flag': 'bar:problem.unsupportedFlag',
  'missing-value': 'bar:problem.missingValue',
  'bad-value': 'bar:problem.badValue',
  'missing-operand': 'bar:problem.missingWord',
  'missing-flag': 'bar:problem.missingFlag',
  'too-many-operands': 'bar:problem.tooManyOperands',
  'needs-flag': 'bar:problem.needsFlag',
  'unknown-name': 'bar:problem.unknownAny',
  'ambiguous-name': 'bar:problem.ambiguousName',
}

const missing: Readonly<Record<string, string>> = {
  container: 'bar:problem.missingContainer',
  image: 'bar:problem.missingImage',
  volume: 'bar:problem.missingVolume',
  network: 'bar:problem.missingNetwork',
  'new-name': 'bar:problem.missingName',
  context: 'bar:problem.missingContext',
}

const unknown: Readonly<Record<string, string>> = {
  container: 'bar:problem.unknownContainer',
  image: 'bar:problem.unknownImage',
  volume: 'bar:problem.unknownVolume',
  network: 'bar:problem.unknownNetwork',
}

/** By FieldErrorCode. */
const reasons: Readonly<Record<string, string>> = {
  empty: 'bar:reason.empty',
  malformed: 'bar:reason.malformed',
  'not-a-number': 'bar:reason.notANumber',
  'out-of-range': 'bar:reason.outOfRange',
  'bad-address': 'bar:reason.badAddress',
  'bad-protocol': 'bar:reason.badProtocol',
  'range-mismatch': 'bar:reason.rangeMismatch',
  'not-absolute': 'bar:reason.notAbsolute',
  'relative-source': 'bar:reason.relativeSource',
  'unknown-word': 'bar:reason.unknownWord',
  'missing-key': 'bar:reason.missingKey',
  conflict: 'bar:reason.conflict',
  'needs-file': 'bar:reason.needsFile',
  'no-stdio': 'bar:reason.noStdio',
  'not-supported': 'bar:reason.notSupported',
}

const refusals: Readonly<Record<RefusalReason, string>> = {
  swarm: 'bar:refusal.swarm',
  windows: 'bar:refusal.windows',
  terminal: 'bar:refusal.terminal',
  'to-file': 'bar:refusal.toFile',
  retired: 'bar:refusal.retired',
  experimental: 'bar:refusal.experimental',
  buildx: 'bar:refusal.buildx',
  'classic-builder': 'bar:refusal.classicBuilder',
  trust: 'bar:refusal.trust',
  platform: 'bar:refusal.platform',
  links: 'bar:refusal.links',
  'log-details': 'bar:refusal.logDetails',
  'other-engine': 'bar:refusal.otherEngine',
  'own-client': 'bar:refusal.ownClient',
  listed: 'bar:refusal.listed',
  compose: 'bar:refusal.compose',
  plugins: 'bar:refusal.plugins',
  contexts: 'bar:refusal.contexts',
  manifests: 'bar:refusal.manifests',
}
const allReasons: Readonly<Record<string, string>> = { ...reasons, ...refusals }

/** What is wrong with a line, in the reader's language, with what was probably meant. */
export function problemWords({ code, params }: LineError, t: TFunction): string {
  const reason = allReasons[params.reason ?? '']
  return [
    t(sentenceOf(code, params), params),
    ...(reason === undefined ? [] : [t(reason)]),
    ...(params.suggestion === undefined ? [] : [t('bar:problem.suggestion', params)]),
  ].join(' ')
}

function sentenceOf(code: LineError['code'], params: LineError['params']): string {
  if (code === 'missing-operand') return missing[params.operand ?? ''] ?? sentences[code]
  if (code === 'unknown-name') return unknown[params.kind ?? ''] ?? sentences[code]
  if (code === 'shell-syntax' && params.text?.trim() === '') return 'bar:problem.nextLine'
  return sentences[code]
}
