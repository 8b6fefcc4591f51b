import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListField } from './form/run-form'
import { useRunFormAccess } from './run-form-context'

/** A field of several texts; Enter adds one. @param separators characters that end one too */
export function FormList(props: {
  field: ListField
  label: string
  placeholder?: string
  separators?: string[]
}) {
  const { t } = useTranslation('run')
  const { form, change, errorOf } = useRunFormAccess()
  const values = form.lists[props.field]
  return (
    <TagsInput
      label={props.label}
      description={t('enterAdds')}
      placeholder={values.length === 0 ? props.placeholder : undefined}
      splitChars={props.separators ?? []}
      value={[...values]}
      error={errorOf(props.field)}
      onChange={(next) => change({ lists: { ...form.lists, [props.field]: next } })}
      spellCheck={false}
      autoCapitalize="off"
    />
  )
}
