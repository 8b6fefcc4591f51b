import { Switch } from '@mantine/core'
import type { SwitchField } from './form/run-form'
import { useRunFormAccess } from './run-form-context'

/** An option that is on or not given. */
export function FormSwitch(props: { field: SwitchField; label: string }) {
  const { form, change, errorOf } = useRunFormAccess()
  return (
    <Switch
      label={props.label}
      checked={form.switches[props.field]}
      error={errorOf(props.field)}
      onChange={(event) =>
        change({ switches: { ...form.switches, [props.field]: event.currentTarget.checked } })
      }
    />
  )
}
