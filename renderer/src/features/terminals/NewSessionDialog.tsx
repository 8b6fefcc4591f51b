import { Alert, Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { emptyValues, findFaults, type NewSessionValues, toRequest } from './new-session-values'
import { sessionLine } from './session-line'
import { type NewTerminal, openTerminal } from './terminal-sessions'

/** Asks what to run in a new session, as whom and where, or to attach to the container's main process. */
export function NewSessionDialog(props: {
  containerId: string
  containerName: string
  isOpen: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('terminals')
  const [values, setValues] = useState(emptyValues)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const change = (part: Partial<NewSessionValues>): void => setValues((before) => ({ ...before, ...part }))
  const faults = findFaults(values)
  const isFaultless = Object.keys(faults).length === 0
  const request = toRequest(props.containerId, values)

  const close = (): void => {
    setError(null)
    props.onClose()
  }
  const open = (wanted: NewTerminal): void => {
    setIsBusy(true)
    setError(null)
    openTerminal(wanted)
      .then(close, setError)
      .finally(() => setIsBusy(false))
  }

  return (
    <Modal
      opened={props.isOpen}
      onClose={close}
      title={t('new.title', { name: props.containerName })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isFaultless) open(request)
        }}
      >
        <Stack gap="sm">
          <Radio.Group
            label={t('new.mode')}
            value={values.mode}
            onChange={(mode) => change({ mode: mode === 'attach' ? 'attach' : 'exec' })}
          >
            <Stack gap={6} mt={6}>
              <Radio value="exec" label={t('new.exec')} description={t('new.execHint')} />
              <Radio value="attach" label={t('new.attach')} description={t('new.attachHint')} />
            </Stack>
          </Radio.Group>
          {values.mode === 'attach' ? (
            <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {t('new.attachWarning')}
            </Alert>
          ) : (
            <>
              <TextInput
                label={t('new.command')}
                description={t('new.commandHint')}
                placeholder="bash"
                value={values.command}
                onChange={(event) => change({ command: event.currentTarget.value })}
                error={faults.command && t(faults.command)}
              />
              <Group grow align="start">
                <TextInput
                  label={t('new.user')}
                  description={t('new.userHint')}
                  placeholder="1000:1000"
                  value={values.user}
                  onChange={(event) => change({ user: event.currentTarget.value })}
                />
                <TextInput
                  label={t('new.workdir')}
                  description={t('new.workdirHint')}
                  placeholder="/app"
                  value={values.workdir}
                  onChange={(event) => change({ workdir: event.currentTarget.value })}
                />
              </Group>
              <Textarea
                label={t('new.env')}
                description={t('new.envHint')}
                placeholder="DEBUG=1"
                autosize
                minRows={2}
                maxRows={6}
                value={values.env}
                onChange={(event) => change({ env: event.currentTarget.value })}
                error={faults.env && t(faults.env)}
              />
            </>
          )}
          {error !== null && <ErrorNotice error={error} />}
          <DockerLine line={sessionLine(request, props.containerName, request.command ?? ['sh'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isFaultless}>
              {values.mode === 'attach' ? t('new.confirmAttach') : t('new.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
