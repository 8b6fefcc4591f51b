import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

/** Adds a row of fields below those that are there. */
export function AddRowButton(props: { label: string; size: 'compact-xs' | 'compact-sm'; onAdd: () => void }) {
  return (
    <div>
      <Button
        size={props.size}
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={props.onAdd}
      >
        {props.label}
      </Button>
    </div>
  )
}
