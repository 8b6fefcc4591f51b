import { Alert, Button, Checkbox, Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prune } from '../../commands/cleanup-store'
import { lineOf } from '../../commands/line-of'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { formatBytes } from '../../format/bytes'
import { CleanupItems } from './CleanupItems'
import { DiskTable } from './DiskTable'
import { usePreview } from './use-preview'

const kinds = ['container.prune', 'volume.prune', 'network.prune', 'system.prune'] as const
const kindWords = {
  'container.prune': 'cleanup:kind.containers',
  'volume.prune': 'cleanup:kind.volumes',
  'network.prune': 'cleanup:kind.networks',
  'system.prune': 'cleanup:kind.system',
} as const satisfies Record<Prune['kind'], string>

/** What to clean up, what that takes, and the docker line of it. */
export function CleanupForm(props: { first: Prune; onAnswer: (command: Prune | null) => void }) {
  const { t } = useTranslation(['cleanup', 'common'])
  const [command, setCommand] = useState(props.first)
  const { preview, failure } = usePreview(command)
  const isEmpty = preview !== null && preview.items.length === 0
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('what')}
        fullWidth
        value={command.kind}
        onChange={(value) => {
          const kind = kinds.find((each) => each === value)
          if (kind) setCommand({ kind, force: true })
        }}
        data={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
      />
      <Options command={command} onChange={setCommand} />
      {failure && <ErrorNotice error={failure} />}
      {command.kind === 'system.prune' && preview && <DiskTable use={preview.use} />}
      {preview?.takesNamedVolumes && preview.items.some(({ type }) => type === 'volume') && (
        <Alert color="orange" role="note">
          {t('namedVolumes')}
        </Alert>
      )}
      {!failure && <CleanupItems items={preview?.items ?? null} isAtMost={preview?.isAtMost ?? false} />}
      <DockerLine line={lineOf(command)} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={() => props.onAnswer(null)}>
          {t('common:cancel')}
        </Button>
        <Button color="red" disabled={preview === null || isEmpty} onClick={() => props.onAnswer(command)}>
          {preview && preview.reclaimed > 0
            ? t('confirmSize', { size: formatBytes(preview.reclaimed) })
            : t('common:action.cleanUp')}
        </Button>
      </Group>
    </Stack>
  )
}

function Options({ command, onChange }: { command: Prune; onChange: (command: Prune) => void }) {
  const { t } = useTranslation('cleanup')
  if (command.kind === 'volume.prune') {
    return (
      <Checkbox
        label={t('option.namedVolumes')}
        checked={command.all ?? false}
        onChange={(event) => onChange({ ...command, all: event.currentTarget.checked })}
      />
    )
  }
  if (command.kind !== 'system.prune') return null
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('option.allImages')}
        checked={command.all ?? false}
        onChange={(event) => onChange({ ...command, all: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('option.volumes')}
        checked={command.volumes ?? false}
        onChange={(event) => onChange({ ...command, volumes: event.currentTarget.checked })}
      />
    </Stack>
  )
}
