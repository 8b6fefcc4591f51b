import { Button, Group, Switch, Text } from '@mantine/core'
import { useDocumentVisibility } from '@mantine/hooks'
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { DockerLine } from '../../../components/DockerLine'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import { StartButton } from '../StartButton'
import classes from './ProcessesTab.module.css'
import { ProcessTable } from './ProcessTable'

/** What runs in the container (`docker top`). Read when the tab opens and on request; again and again only if asked. */
export function ProcessesTab({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  if (isActive(row)) return <RunningProcesses row={row} />
  return (
    <EmptyState icon={<IconPlayerStop size={28} />} title={t('processes.none')} text={t('processes.noneWhy')}>
      <StartButton row={row} />
    </EmptyState>
  )
}

function RunningProcesses({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const [isRepeated, setIsRepeated] = useState(false)
  const isSeen = useDocumentVisibility() === 'visible'
  const { value, error, isReading, again } = useRead(
    row.id,
    (signal) => rpc.containers.top({ id: row.id }, { signal }),
    [row.state],
  )

  useEffect(() => {
    if (!isRepeated || !isSeen || isReading) return
    const timer = setTimeout(again, 2000)
    return () => clearTimeout(timer)
  }, [isRepeated, isSeen, isReading, again])

  return (
    <div className={classes.tab}>
      <Group gap="md">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          data-hint-line={`docker top ${row.name}`}
          onClick={again}
          aria-busy={isReading}
        >
          {t('processes.refresh')}
        </Button>
        <Switch
          size="sm"
          label={t('processes.repeat')}
          checked={isRepeated}
          onChange={(event) => setIsRepeated(event.currentTarget.checked)}
        />
        {value && <Text size="sm">{t('processes.count', { count: value.processes.length })}</Text>}
      </Group>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {value && <ProcessTable titles={value.titles} processes={value.processes} />}
      <DockerLine line={`docker top ${row.name}`} />
    </div>
  )
}
