import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import classes from './RefusedDialog.module.css'
import { TextLink } from './TextLink'

/** Something that cannot be removed, and who holds it. */
export interface Held {
  readonly name: string
  readonly users: readonly ContainerRow[]
}

/** Says, before anything is asked of the engine, that something cannot be removed, by whom it is used and what to do. */
export function RefusedDialog(props: {
  title: string
  text: string
  /** Null: the dialog is closed. */
  held: readonly Held[] | null
  onClose: () => void
}) {
  const { t } = useTranslation('common')
  return (
    <Modal
      opened={props.held !== null}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{props.text}</Text>
        <ul className={classes.list}>
          {props.held?.map(({ name, users }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              <ul className={classes.users}>
                {users.map((row) => (
                  <li key={row.id}>
                    <TextLink to={`/containers/${row.id}`}>{row.name}</TextLink>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={props.onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
