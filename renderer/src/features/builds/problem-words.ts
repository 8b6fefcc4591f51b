import type { TFunction } from 'i18next'
import type { DockerfileProblem } from '#shared/domain/build/lint-dockerfile'

/** A problem with a sentence in the language in use. */
export interface WordedProblem extends DockerfileProblem {
  readonly words: string
}

const words: Readonly<Record<string, string>> = {
  'latest-tag': 'dockerfile:advice.latestTag',
  'apt-update-alone': 'dockerfile:advice.aptUpdateAlone',
  'apt-without-yes': 'dockerfile:advice.aptWithoutYes',
  'cd-in-run': 'dockerfile:advice.cdInRun',
  'add-for-copy': 'dockerfile:advice.addForCopy',
  sudo: 'dockerfile:advice.sudo',
  'secret-value': 'dockerfile:advice.secretValue',
  'shell-form': 'dockerfile:advice.shellForm',
  'no-dockerignore': 'dockerfile:advice.noDockerignore',
  v0: 'dockerfile:fault.instructionCase',
  v1: 'dockerfile:fault.directiveCase',
  v2: 'dockerfile:fault.argumentMissing',
  v3: 'dockerfile:fault.argumentExtra',
  v4: 'dockerfile:fault.oneArgument',
  v5: 'dockerfile:fault.someArgument',
  v6: 'dockerfile:fault.twoArguments',
  v7: 'dockerfile:fault.severalArguments',
  v8: 'dockerfile:fault.oneOrThree',
  v9: 'dockerfile:fault.noArgument',
  v10: 'dockerfile:fault.stageTwice',
  v11: 'dockerfile:fault.emptyContinuation',
  v12: 'dockerfile:fault.stageName',
  v13: 'dockerfile:fault.flagValue',
  v14: 'dockerfile:fault.flagTwice',
  v15: 'dockerfile:fault.flagDuration',
  v16: 'dockerfile:fault.flagDuration',
  v17: 'dockerfile:fault.flagDuration',
  v18: 'dockerfile:fault.flagValue',
  v19: 'dockerfile:fault.flagDuration',
  v20: 'dockerfile:fault.noFrom',
  v21: 'dockerfile:fault.escape',
  v22: 'dockerfile:fault.as',
  v23: 'dockerfile:fault.destination',
  v24: 'dockerfile:fault.port',
  v25: 'dockerfile:fault.protocol',
  v26: 'dockerfile:fault.reference',
  v27: 'dockerfile:fault.signal',
  v28: 'dockerfile:fault.syntax',
  v29: 'dockerfile:fault.onbuild',
  v30: 'dockerfile:fault.onbuild',
  v31: 'dockerfile:fault.shellJson',
  v32: 'dockerfile:fault.shellJson',
  v33: 'dockerfile:fault.equals',
  v34: 'dockerfile:fault.names',
  v35: 'dockerfile:fault.quote',
  v36: 'dockerfile:fault.quote',
  v37: 'dockerfile:fault.severalTimes',
  v38: 'dockerfile:fault.unknownInstruction',
  v39: 'dockerfile:fault.unknownFlag',
  v40: 'dockerfile:fault.unknownFlag',
  v41: 'dockerfile:fault.unknownFlag',
  v42: 'dockerfile:fault.unknownFlag',
  v43: 'dockerfile:fault.healthcheck',
  v44: 'dockerfile:fault.modifier',
  v45: 'dockerfile:fault.maintainer',
  v46: 'dockerfile:fault.healthcheck',
  v47: 'dockerfile:fault.flagValue',
  v48: 'dockerfile:fault.flagBoolean',
  v49: 'dockerfile:fault.singleQuotes',
  v50: 'dockerfile:fault.workdir',
  v51: 'dockerfile:fault.baseEmpty',
  v52: 'dockerfile:fault.escape',
}

/** The problems with their sentences. */
export function wordProblems(problems: readonly DockerfileProblem[], t: TFunction): WordedProblem[] {
  return problems.map((problem) => {
    const key = words[problem.code]
    return { ...problem, words: key === undefined ? problem.message : t(key) }
  })
}
