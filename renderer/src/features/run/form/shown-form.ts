import { isSecretName } from '#shared/domain/secret-variable'
import { listFields, type RunForm, switchFields, textFields } from './run-form'

/**
 * The form as its docker line may be shown and copied: of a variable that looks like a secret and is not shown, the
 * name alone, which docker fills from the environment of whoever runs the line.
 */
export function shownForm(form: RunForm): RunForm {
  const env = form.env.map((row) =>
    isSecretName(row.name) && !row.isShown ? { ...row, value: undefined } : row,
  )
  return { ...form, env }
}

const simple: readonly string[] = ['name', 'autoRemove', 'publishAll']

/** Whether the form has something among the fields that are folded away at first. */
export function hasMore({ texts, lists, switches, labels, network }: RunForm): boolean {
  return (
    network !== '' ||
    labels.length > 0 ||
    textFields.some((field) => !simple.includes(field) && texts[field] !== '') ||
    listFields.some((field) => lists[field].length > 0) ||
    switchFields.some((field) => !simple.includes(field) && switches[field])
  )
}
