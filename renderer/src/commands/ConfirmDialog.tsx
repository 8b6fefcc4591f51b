import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#shared/commands/index'
import { DockerLine } from '../components/DockerLine'
import classes from './ConfirmDialog.module.css'
import { type ConfirmRequest, useConfirmStore } from './confirm-store'
import { LossList } from './LossList'
import { lineOf } from './line-of'

/** The dialog that asks before something is destroyed. Drawn once, in the shell. */
export function ConfirmDialog() {
  const { t } = useTranslation('common')
  const asked = useConfirmStore((state) => state.asked)
  return (
    // Above the dialog that it is asked from, which hears the same Escape: it must still find the question open.
    <Modal.Root
      opened={asked !== null}
      onClose={() => setTimeout(() => asked?.answer(null))}
      size="lg"
      zIndex={230}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's own head is a landmark, of which a dialog below has one already. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{asked?.request.title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>
          {asked && <ConfirmBody key={asked.request.title} request={asked.request} onAnswer={asked.answer} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function ConfirmBody(props: { request: ConfirmRequest; onAnswer: (command: Command | null) => void }) {
  const { t } = useTranslation('common')
  const { request } = props
  const { options = [] } = request
  const [chosen, setChosen] = useState(() => options.map((option) => option.isOn))
  const command = options.reduce(
    (changed, option, index) => option.apply(changed, chosen[index] ?? option.isOn),
    request.command,
  )
  const losses = typeof request.losses === 'function' ? request.losses(command) : request.losses
  return (
    <Stack gap="md">
      {request.note && <p className={classes.note}>{request.note}</p>}
      <LossList losses={losses} />
      {options.map((option, index) => (
        <Checkbox
          key={option.id}
          label={option.label}
          description={option.description}
          checked={chosen[index] ?? false}
          onChange={(event) => setChosen(chosen.with(index, event.currentTarget.checked))}
        />
      ))}
      <DockerLine line={lineOf(command)} />
      <Group justify="flex-end" gap="sm">
        {/* Focus starts here: Enter must not destroy. */}
        <Button variant="default" data-autofocus onClick={() => props.onAnswer(null)}>
          {t('cancel')}
        </Button>
        <Button color="red" onClick={() => props.onAnswer(command)}>
          {request.confirmLabel}
        </Button>
      </Group>
    </Stack>
  )
}
