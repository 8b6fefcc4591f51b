import { Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { codeInput } from '../components/code-input'
import { DockerLine } from '../components/DockerLine'
import { SubmitRow } from '../components/SubmitRow'
import { useLiveStore } from '../live/live-store'
import { lineOf } from './line-of'
import { renameProblem } from './rename-problem'
import { startCommand } from './run-command'

const problems = { bad: 'rename.bad', taken: 'rename.taken' } as const

/** Gives a container another name; says while typing what is wrong with it. */
export function RenameDialog(props: { row: ContainerRow | null; onClose: () => void }) {
  const { t } = useTranslation(['containers', 'common'])
  return (
    <Modal
      opened={props.row !== null}
      onClose={props.onClose}
      title={t('rename.title', { name: props.row?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {props.row && <RenameForm row={props.row} onClose={props.onClose} />}
    </Modal>
  )
}

function RenameForm({ row, onClose }: { row: ContainerRow; onClose: () => void }) {
  const { t } = useTranslation(['containers', 'common'])
  const [name, setName] = useState(row.name)
  const containers = useLiveStore((state) => state.containers)
  const problem = renameProblem(row, name, containers.values())
  const command: Command = { kind: 'container.rename', target: row.id, name }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (problem) return
    onClose()
    startCommand(command)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('rename.name')}
          value={name}
          {...codeInput}
          error={problem && problem !== 'same' ? t(problems[problem]) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {problem === null && <DockerLine line={lineOf(command)} />}
        <SubmitRow label={t('common:action.rename')} isDisabled={problem !== null} onCancel={onClose} />
      </Stack>
    </form>
  )
}
