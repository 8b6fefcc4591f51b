import { TextInput } from '@mantine/core'
import type { TextField } from './form/run-form'
import { useRunFormAccess } from './run-form-context'

/** A field that is one text. */
export function FormText(props: {
  field: TextField
  label: string
  placeholder?: string
  isFocusedFirst?: boolean
  className?: string | undefined
}) {
  const { form, changeText, errorOf } = useRunFormAccess()
  const { field, isFocusedFirst, ...rest } = props
  return (
    <TextInput
      {...rest}
      value={form.texts[field]}
      error={errorOf(field)}
      onChange={(event) => changeText(field, event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      {...(isFocusedFirst ? { 'data-autofocus': true } : {})}
    />
  )
}
