import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { useLiveStore } from '../../live/live-store'
import { commandOfForm, type FormProblem } from './form/command-of-form'
import { newRunForm, type RunForm } from './form/run-form'
import { keepForm, keptForm } from './kept-form'
import { liveProblems } from './live-problems'
import { problemWords } from './problem-words'
import type { RunFormAccess } from './run-form-context'
import { useTakenPorts } from './use-taken-ports'

/** The form of the dialog and what it stands for. `run` and `created` are null while there are problems. */
export function useRunForm(image: string): {
  readonly access: RunFormAccess
  readonly fill: (form: RunForm) => void
  readonly run: RunOrCreate | null
  readonly created: RunOrCreate | null
  readonly problems: readonly FormProblem[]
} {
  const { t } = useTranslation('run')
  const [form, setForm] = useState(() => keptForm(image) ?? newRunForm(image))
  const result = useMemo(() => commandOfForm(form, 'container.run'), [form])
  const created = useMemo(() => commandOfForm(form, 'container.create').command, [form])
  const containers = useLiveStore((state) => state.containers)
  const networks = useLiveStore((state) => state.networks)
  const known = useLiveStore((state) => state.known)
  const takenPorts = useTakenPorts(result.ports)

  const fill = (next: RunForm): void => {
    keepForm(image, next)
    setForm(next)
  }
  const change = (values: Partial<RunForm>): void => fill({ ...form, ...values })
  const refused = liveProblems(result.draft, { containers, networks, known })
  const problems = [...result.problems, ...refused]
  // A process may be gone by the time that the container starts; a container or the form itself would be in the way.
  const isPortTaken = [...takenPorts.values()].some(({ holder }) => holder.type !== 'process')
  const startProblems: FormProblem[] = isPortTaken ? [{ field: 'ports', code: 'port-taken' }] : []
  const problemOf = (field: string, row?: string): FormProblem | undefined =>
    problems.find((each) => each.field === field && (row === undefined || each.row === row))
  const errorOf = (field: string, row?: string): string | undefined => {
    const problem = problemOf(field, row)
    return problem && problemWords(t, problem)
  }
  const isFree = refused.length === 0
  return {
    access: {
      form,
      change,
      changeText: (field, text) => change({ texts: { ...form.texts, [field]: text } }),
      problemOf,
      errorOf,
      takenPorts,
    },
    fill,
    run: isFree && startProblems.length === 0 ? result.command : null,
    created: isFree ? created : null,
    problems: [...problems, ...startProblems],
  }
}

type RunOrCreate = CommandOf<'container.run' | 'container.create'>
