import { Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../commands/line-of'
import { startCommand } from '../../commands/run-command'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'
import { badFields, type NewNetwork, toCreateNetwork } from './new-network'

/** The form for a new network; the docker line below it follows what is typed. */
export function CreateNetworkDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('networks')
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <CreateNetworkForm onClose={props.onClose} />
    </Modal>
  )
}

const blank: NewNetwork = { name: '', driver: '', subnet: '', gateway: '', isInternal: false }

function CreateNetworkForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('networks')
  const [form, setForm] = useState(blank)
  const bad = badFields(form)
  const command = toCreateNetwork(form)
  const change = (part: Partial<NewNetwork>) => setForm((before) => ({ ...before, ...part }))

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (bad.size > 0) return
    startCommand(command)
    onClose()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('create.name')}
          error={form.name !== '' && bad.has('name') ? t('create.nameBad') : undefined}
          value={form.name}
          onChange={(event) => change({ name: event.currentTarget.value.trim() })}
          data-autofocus
          required
          {...codeInput}
        />
        <Select
          label={t('create.driver')}
          placeholder="bridge"
          data={['bridge', 'macvlan', 'ipvlan', 'overlay']}
          value={form.driver === '' ? null : form.driver}
          onChange={(value) => change({ driver: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('create.clearDriver') }}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t('create.subnet')}
            placeholder="10.5.0.0/24"
            error={bad.has('subnet') ? t('create.subnetBad') : undefined}
            value={form.subnet}
            onChange={(event) => change({ subnet: event.currentTarget.value.trim() })}
            {...codeInput}
          />
          <TextInput
            label={t('create.gateway')}
            placeholder="10.5.0.1"
            error={bad.has('gateway') ? t('create.gatewayBad') : undefined}
            value={form.gateway}
            onChange={(event) => change({ gateway: event.currentTarget.value.trim() })}
            {...codeInput}
          />
        </Group>
        <Checkbox
          label={t('create.internal')}
          description={t('create.internalHint')}
          checked={form.isInternal}
          onChange={(event) => change({ isInternal: event.currentTarget.checked })}
        />
        {bad.size === 0 && <DockerLine line={lineOf(command)} />}
        <SubmitRow label={t('common:action.create')} isDisabled={bad.size > 0} onCancel={onClose} />
      </Stack>
    </form>
  )
}
