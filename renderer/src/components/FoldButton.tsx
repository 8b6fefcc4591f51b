import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'

/** Opens and closes the rest of a form below it. */
export function FoldButton(props: { label: string; isOpen: boolean; onToggle: () => void }) {
  const Icon = props.isOpen ? IconChevronDown : IconChevronRight
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={props.isOpen}
        leftSection={<Icon size={16} aria-hidden />}
        onClick={props.onToggle}
      >
        {props.label}
      </Button>
    </div>
  )
}
