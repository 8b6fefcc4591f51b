import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { newNameSchema } from '#shared/contract/ids'
import type { ContainerRow } from '#shared/contract/rows'
import { DockerLine } from '../components/DockerLine'
import { useLiveStore } from '../live/live-store'
import { lineOf } from './name-of'
import { startCommand } from './run-command'

/** The form that gives a container a new name, checked while it is typed. `row` null: closed. */
export function RenameDialog(props: { row: ContainerRow | null; onClose: () => void }) {
  const { t } = useTranslation('container')
  return (
    <Modal
      opened={props.row !== null}
      onClose={props.onClose}
      title={t('rename.title', { name: props.row?.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {props.row && <RenameForm row={props.row} onClose={props.onClose} />}
    </Modal>
  )
}

function RenameForm({ row, onClose }: { row: ContainerRow; onClose: () => void }) {
  const { t } = useTranslation('container')
  const containers = useLiveStore((state) => state.containers)
  const [name, setName] = useState(row.name)
  const holder = [...containers.values()].find((other) => other.name === name && other.id !== row.id)
  const isBad = !newNameSchema.safeParse(name).success
  const isSound = !isBad && !holder && name !== row.name
  const command: CommandOf<'container.rename'> = { kind: 'container.rename', target: row.id, name }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isSound) return
    startCommand(command)
    onClose()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('rename.name')}
          value={name}
          error={isBad ? t('rename.bad') : holder ? t('rename.taken') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
        />
        <DockerLine line={lineOf(command)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isSound}>
            {t('common:action.rename')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
