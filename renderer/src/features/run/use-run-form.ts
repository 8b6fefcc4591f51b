import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { useLiveStore } from '../../live/live-store'
import type { EditedContainer } from './edited-container'
import { commandOfForm, type FormProblem } from './form/command-of-form'
import { formOfCommand } from './form/form-of-command'
import { newRunForm, type RunForm } from './form/run-form'
import { keepForm, keptForm } from './kept-form'
import { liveProblems } from './live-problems'
import { problemWords } from './problem-words'
import type { RunFormAccess } from './run-form-context'
import { useTakenPorts } from './use-taken-ports'

/**
 * The form of the dialog and what it stands for. `run` and `created` are null while there are problems.
 * @param edited a container that is to be made again; its name and its ports are no problem
 */
export function useRunForm(
  image: string,
  edited: EditedContainer | null = null,
): {
  readonly access: RunFormAccess
  readonly fill: (form: RunForm) => void
  readonly run: RunOrCreate | null
  readonly created: RunOrCreate | null
  readonly problems: readonly FormProblem[]
} {
  const { t } = useTranslation('run')
  const [form, setForm] = useState(() => (edited ? formOf(edited) : (keptForm(image) ?? newRunForm(image))))
  const result = useMemo(() => commandOfForm(form, 'container.run'), [form])
  const created = useMemo(() => commandOfForm(form, 'container.create').command, [form])
  const containers = useLiveStore((state) => state.containers)
  const networks = useLiveStore((state) => state.networks)
  const known = useLiveStore((state) => state.known)
  const takenPorts = useTakenPorts(result.ports, edited?.id)

  const fill = (next: RunForm): void => {
    if (!edited) keepForm(image, next)
    setForm(next)
  }
  const change = (values: Partial<RunForm>): void => fill({ ...form, ...values })
  const refused = liveProblems(result.draft, { containers, networks, known }, edited ?? undefined)
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
      isEdited: edited !== null,
    },
    fill,
    run: isFree && startProblems.length === 0 ? result.command : null,
    created: isFree ? created : null,
    problems: [...problems, ...startProblems],
  }
}

function formOf({ options, isDetached }: EditedContainer): RunForm {
  return formOfCommand({ kind: 'container.run', ...options, ...(isDetached ? { detach: true } : {}) })
}

type RunOrCreate = CommandOf<'container.run' | 'container.create'>
