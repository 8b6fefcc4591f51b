import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#shared/commands/index'
import { LossList } from '../../commands/LossList'
import { lineOf } from '../../commands/line-of'
import { lossesOf } from '../../commands/losses-of'
import { runCommand } from '../../commands/run-command'
import { DockerLine } from '../../components/DockerLine'
import { setOutcome } from './learn-store'
import { keyOfStep, type Topic } from './topic'

/** Names what the clean-up of a topic would remove, and removes it when told to. */
export function CleanUpDialog(props: {
  topic: Topic
  commands: readonly Command[]
  isOpen: boolean
  onClose: () => void
}) {
  const { t } = useTranslation(['learn', 'common'])
  const [isRunning, setIsRunning] = useState(false)
  const remove = async (): Promise<void> => {
    setIsRunning(true)
    try {
      for (const command of props.commands) await runCommand(command)
      for (const step of props.topic.steps) setOutcome(keyOfStep(props.topic, step), null)
    } catch {
      // Told in a notice already.
    } finally {
      setIsRunning(false)
      props.onClose()
    }
  }
  return (
    <Modal
      opened={props.isOpen || isRunning}
      onClose={props.onClose}
      title={t('learn:cleanUp.ask')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <LossList losses={props.commands.flatMap(lossesOf)} />
        <Stack gap={6}>
          {props.commands.map((command) => (
            <DockerLine key={command.kind} line={lineOf(command)} />
          ))}
        </Stack>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => void remove()}>
            {t('common:action.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
