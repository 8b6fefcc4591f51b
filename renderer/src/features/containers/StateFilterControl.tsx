import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { type StateFilter, stateFilters } from './filter-containers'

const words = {
  all: 'containers:filter.all',
  running: 'containers:filter.running',
  stopped: 'containers:filter.stopped',
} as const satisfies Record<StateFilter, string>

/** Which containers are listed, each choice with its number. */
export function StateFilterControl(props: {
  rows: readonly ContainerRow[]
  value: StateFilter
  onChange: (value: StateFilter) => void
}) {
  const { t } = useTranslation('containers')
  const running = props.rows.filter(isActive).length
  const counts = { all: props.rows.length, running, stopped: props.rows.length - running }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('filter.label')}
      value={props.value}
      onChange={(value) => props.onChange(stateFilters.find((filter) => filter === value) ?? 'all')}
      data={stateFilters.map((value) => ({ value, label: t(words[value], { count: counts[value] }) }))}
    />
  )
}
