import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './fields.module.css'
import type { Cell } from './form/read-rows'
import { newPortRow, type PortRow } from './form/run-form'
import { RowProblem } from './RowProblem'
import { RowSection } from './RowSection'
import { useRunFormAccess } from './run-form-context'
import type { TakenPort } from './use-taken-ports'

const protocols = ['tcp', 'udp', 'sctp'] as const

/** The ports that are published; a host port that somebody has is told, with the next free one. */
export function PortRows() {
  const { t } = useTranslation('run')
  const { form, change, takenPorts } = useRunFormAccess()
  const put = (id: string, values: Partial<PortRow>): void =>
    change({ ports: form.ports.map((row) => (row.id === id ? { ...row, ...values } : row)) })
  return (
    <RowSection
      title={t('ports.title')}
      kind="port"
      cells={[t('ports.hostIp'), t('ports.hostPort'), t('ports.containerPort'), t('ports.protocol')]}
      rows={form.ports}
      draw={(row) => <PortCells row={row} onChange={(values) => put(row.id, values)} />}
      problem={(row) => {
        const taken = takenPorts.get(row.id)
        return taken ? (
          <Taken taken={taken} onUse={(hostPort) => put(row.id, { hostPort })} />
        ) : (
          <RowProblem field="ports" row={row.id} />
        )
      }}
      addLabel={t('ports.add')}
      onAdd={() => change({ ports: [...form.ports, newPortRow()] })}
      onRemove={({ id }) => change({ ports: form.ports.filter((row) => row.id !== id) })}
    >
      <Switch
        size="xs"
        label={t('ports.all')}
        checked={form.switches.publishAll}
        onChange={(event) =>
          change({ switches: { ...form.switches, publishAll: event.currentTarget.checked } })
        }
      />
    </RowSection>
  )
}

function PortCells({ row, onChange }: { row: PortRow; onChange: (values: Partial<PortRow>) => void }) {
  const { t } = useTranslation('run')
  const { problemOf, takenPorts } = useRunFormAccess()
  const bad = problemOf('ports', row.id)?.cell
  const cell = (name: Cell & keyof PortRow, label: string, placeholder: string, isBad = bad === name) => (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={row[name]}
      error={isBad}
      onChange={(event) => onChange({ [name]: event.currentTarget.value.trim() })}
      spellCheck={false}
      autoComplete="off"
    />
  )
  return (
    <>
      {cell('hostIp', t('ports.hostIp'), t('ports.every'))}
      {cell(
        'hostPort',
        t('ports.hostPort'),
        t('ports.automatic'),
        bad === 'hostPort' || takenPorts.has(row.id),
      )}
      {cell('containerPort', t('ports.containerPort'), '80')}
      <NativeSelect
        aria-label={t('ports.protocol')}
        data={[...protocols]}
        value={row.protocol}
        onChange={(event) =>
          onChange({ protocol: protocols.find((each) => each === event.currentTarget.value) ?? 'tcp' })
        }
      />
    </>
  )
}

function Taken({ taken, onUse }: { taken: TakenPort; onUse: (hostPort: string) => void }) {
  const { t } = useTranslation('run')
  const { instead } = taken
  return (
    <div className={classes.problem} role="status">
      {takenWords(t, taken)}
      {instead !== null && (
        <Button size="compact-xs" variant="default" onClick={() => onUse(instead)}>
          {t('taken.use', { port: instead })}
        </Button>
      )}
    </div>
  )
}

function takenWords(t: TFunction<'run'>, { port, holder }: TakenPort): string {
  switch (holder.type) {
    case 'container':
      return t('taken.container', { port, name: holder.name })
    case 'self':
      return t('taken.self', { port })
    case 'process':
      return holder.name === null
        ? t('taken.unknown', { port })
        : t('taken.process', { port, name: holder.name, pid: holder.pid ?? '?' })
  }
}
