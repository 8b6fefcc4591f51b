import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A setting with a few values that are all in view. `words` has the key of each value's word, in order. */
export function Choice<Value extends string>(props: {
  label: string
  value: Value
  words: Readonly<Record<Value, string>>
  onChange: (value: Value) => void
}) {
  const { t } = useTranslation('settings')
  const values = Object.keys(props.words) as Value[]
  return (
    <SegmentedControl
      aria-label={props.label}
      value={props.value}
      data={values.map((value) => ({ value, label: t(props.words[value]) }))}
      onChange={(text) => {
        const value = values.find((known) => known === text)
        if (value !== undefined) props.onChange(value)
      }}
    />
  )
}
