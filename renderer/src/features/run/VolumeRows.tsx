import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { HostPathField } from '../../components/host-files/HostPathField'
import { useLiveStore } from '../../live/live-store'
import { newVolumeRow, type VolumeRow } from './form/run-form'
import { RowProblem } from './RowProblem'
import { RowSection } from './RowSection'
import { useRunFormAccess } from './run-form-context'

const kinds = ['volume', 'folder', 'anonymous'] as const
const kindLabels = {
  volume: 'volumes.volume',
  folder: 'volumes.folder',
  anonymous: 'volumes.anonymous',
} as const

/** Volumes and folders of the host that the container sees. */
export function VolumeRows() {
  const { t } = useTranslation('run')
  const { form, change } = useRunFormAccess()
  const put = (id: string, values: Partial<VolumeRow>): void =>
    change({ volumes: form.volumes.map((row) => (row.id === id ? { ...row, ...values } : row)) })
  return (
    <RowSection
      title={t('volumes.title')}
      kind="volume"
      cells={[t('volumes.kind'), t('volumes.source'), t('volumes.target')]}
      rows={form.volumes}
      draw={(row) => <VolumeCells row={row} onChange={(values) => put(row.id, values)} />}
      problem={(row) => <RowProblem field="volumes" row={row.id} />}
      addLabel={t('volumes.add')}
      onAdd={() => change({ volumes: [...form.volumes, newVolumeRow()] })}
      onRemove={({ id }) => change({ volumes: form.volumes.filter((row) => row.id !== id) })}
    />
  )
}

function VolumeCells(props: { row: VolumeRow; onChange: (values: Partial<VolumeRow>) => void }) {
  const { t } = useTranslation('run')
  const { row, onChange } = props
  const bad = useRunFormAccess().problemOf('volumes', row.id)?.cell
  const volumes = useLiveStore((state) => state.volumes)
  const names = useMemo(
    () => [...volumes.values()].filter((each) => !each.isAnonymous).map(({ name }) => name),
    [volumes],
  )
  const words = row.options?.split(',') ?? []
  return (
    <>
      <NativeSelect
        aria-label={t('volumes.kind')}
        data={kinds.map((value) => ({ value, label: t(kindLabels[value]) }))}
        value={row.kind}
        onChange={(event) =>
          onChange({ kind: kinds.find((each) => each === event.currentTarget.value) ?? 'volume' })
        }
      />
      {row.kind === 'volume' ? (
        <Autocomplete
          aria-label={t('volumes.name')}
          placeholder={t('volumes.name')}
          data={names}
          limit={50}
          value={row.source}
          error={bad === 'source'}
          onChange={(source) => onChange({ source })}
          spellCheck={false}
        />
      ) : row.kind === 'folder' ? (
        <HostPathField
          kind="folder"
          label={t('volumes.path')}
          isLabelHidden
          placeholder="/home/me/site"
          value={row.source}
          error={bad === 'source'}
          onChange={(source) => onChange({ source })}
        />
      ) : (
        <TextInput
          aria-label={t('volumes.path')}
          placeholder={t('volumes.byEngine')}
          disabled
          value=""
          readOnly
        />
      )}
      <TextInput
        aria-label={t('volumes.target')}
        placeholder="/data"
        value={row.target}
        error={bad === 'target'}
        onChange={(event) => onChange({ target: event.currentTarget.value })}
        spellCheck={false}
        autoComplete="off"
      />
      <Checkbox
        label={t('volumes.readOnly')}
        checked={words.includes('ro')}
        onChange={(event) => onChange({ options: withReadOnly(words, event.currentTarget.checked) })}
      />
    </>
  )
}

/** The options with `ro` or without it; the others stay. */
function withReadOnly(words: readonly string[], isReadOnly: boolean): string | undefined {
  const others = words.filter((word) => word !== 'ro' && word !== 'rw')
  const next = isReadOnly ? ['ro', ...others] : others
  return next.length === 0 ? undefined : next.join(',')
}
