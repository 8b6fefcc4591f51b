import { ActionIcon, type ActionIconProps } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'

/** A button that is an icon and opens something; to be the one child of a `Menu.Target` or `Popover.Target`. */
export function MenuButton({
  label,
  ...rest
}: { label: string } & ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>) {
  return <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} data-hint={label} {...rest} />
}
