import { Alert, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow, NetworkRow } from '#shared/contract/rows'
import { closeConnectDialog } from '../../commands/connect-store'
import { lineOf } from '../../commands/line-of'
import { startCommand } from '../../commands/run-command'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'
import { useLiveStore } from '../../live/live-store'
import { isBadAddress, toConnect } from './new-attachment'

/** Picks the other side, and the names and the address that the container gets there. */
export function ConnectForm(props: {
  /** The side that is known; the other one is picked. */
  network?: NetworkRow
  container?: ContainerRow
  /** What can be picked. */
  candidates: readonly { readonly id: string; readonly name: string }[]
}) {
  const { t } = useTranslation('networks')
  const { candidates } = props
  const [picked, setPicked] = useState(candidates.length === 1 ? (candidates[0]?.id ?? '') : '')
  const [aliases, setAliases] = useState('')
  const [ip, setIp] = useState('')
  const networks = useLiveStore((state) => state.networks)
  const network = props.network ?? networks.get(picked)
  // The engine's own network knows neither names nor chosen addresses.
  const isOwn = network !== undefined && !network.isPredefined
  const form = {
    network: props.network?.id ?? picked,
    container: props.container?.id ?? picked,
    aliases: isOwn ? aliases : '',
    ip: isOwn ? ip : '',
  }
  const command = toConnect(form)
  const isBad = isBadAddress(form)
  const isReady = picked !== '' && !isBad

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isReady) return
    startCommand(command)
    closeConnectDialog()
  }

  if (candidates.length === 0)
    return (
      <Alert color="gray" variant="light">
        {t(props.network ? 'connect.noContainer' : 'connect.noNetwork')}
      </Alert>
    )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Select
          label={t(props.network ? 'connect.container' : 'connect.network')}
          data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          value={picked === '' ? null : picked}
          onChange={(value) => setPicked(value ?? '')}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <TextInput
          label={t('connect.aliases')}
          description={t('connect.aliasesHint')}
          placeholder="db cache"
          value={aliases}
          disabled={!isOwn}
          onChange={(event) => setAliases(event.currentTarget.value)}
          {...codeInput}
        />
        <TextInput
          label={t('connect.ip')}
          description={t(network?.isPredefined ? 'connect.predefined' : 'connect.ipHint')}
          error={isBad ? t('create.gatewayBad') : undefined}
          value={ip}
          disabled={!isOwn}
          onChange={(event) => setIp(event.currentTarget.value.trim())}
          {...codeInput}
        />
        {isReady && <DockerLine line={lineOf(command)} />}
        <SubmitRow label={t('common:action.connect')} isDisabled={!isReady} onCancel={closeConnectDialog} />
      </Stack>
    </form>
  )
}
