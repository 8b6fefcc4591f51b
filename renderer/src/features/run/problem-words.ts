import type { TFunction } from 'i18next'
import type { FormProblem } from './form/command-of-form'
import { flagOf } from './form/field-codec'

const byCode = {
  empty: 'run:problem.empty',
  malformed: 'run:problem.malformed',
  'not-a-number': 'run:problem.notANumber',
  'out-of-range': 'run:problem.outOfRange',
  'bad-address': 'run:problem.badAddress',
  'bad-protocol': 'run:problem.badProtocol',
  'range-mismatch': 'run:problem.rangeMismatch',
  'not-absolute': 'run:problem.notAbsolute',
  'root-target': 'run:problem.rootTarget',
  'relative-source': 'run:problem.relativeSource',
  'unknown-word': 'run:problem.unknownWord',
  'missing-key': 'run:problem.missingKey',
  conflict: 'run:problem.conflict',
  'needs-file': 'run:problem.needsFile',
  'no-stdio': 'run:problem.noStdio',
  'not-supported': 'run:problem.notSupported',
  'name-taken': 'run:problem.nameTaken',
  'no-network': 'run:problem.noNetwork',
  'port-taken': 'run:problem.portTaken',
  'shell-syntax': 'run:problem.shellSyntax',
  'open-quote': 'run:problem.openQuote',
} as const satisfies Record<FormProblem['code'], string>

/** Where more can be said than the code does. */
const byField = {
  'image empty': 'run:problem.imageEmpty',
  'image malformed': 'run:problem.image',
  'name malformed': 'run:problem.name',
  'platform malformed': 'run:problem.platform',
  'memory not-a-number': 'run:problem.size',
  'healthInterval malformed': 'run:problem.duration',
  'healthTimeout malformed': 'run:problem.duration',
  'healthStartPeriod malformed': 'run:problem.duration',
} as const

/** The sentence for a code of {@link FormProblem}, for errors of a pasted line too. */
export function codeWords(t: TFunction, code: string): string {
  return t(byCode[code as FormProblem['code']] ?? 'run:problem.malformed')
}

/** What is wrong with a field, in a sentence. */
export function problemWords(t: TFunction, { field, code, other }: FormProblem): string {
  if (code === 'conflict') {
    const flag = flagOf(other ?? '')
    return flag === undefined || other === field
      ? t('run:problem.conflict')
      : t('run:problem.conflictWith', { other: flag })
  }
  const special = byField[`${field} ${code}` as keyof typeof byField]
  return special ? t(special) : codeWords(t, code)
}

/** The same with the option's name before it, for a place away from the field. */
export function namedProblem(t: TFunction, problem: FormProblem): string {
  const words = problemWords(t, problem)
  const name =
    problem.field === 'image' ? null : problem.field === 'command' ? t('run:command') : flagOf(problem.field)
  return name ? `${name}: ${words}` : words
}
