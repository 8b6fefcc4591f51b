import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconFileDiff, IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { type ChangeKind, changeTree, countChanges, filterChanges } from '#shared/domain/change-tree'
import { openFileDialog } from '../../../commands/file-dialogs-store'
import { DockerLine } from '../../../components/DockerLine'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { FilterInput } from '../../../components/FilterInput'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import classes from './ChangesTab.module.css'
import { ChangeTree } from './ChangeTree'

const kinds = ['A', 'C', 'D'] as const
const kindWords = { A: 'diff.added', C: 'diff.changed', D: 'diff.deleted' } as const

/** What a container changed in its files (`docker diff`), as a tree; read when the tab opens and on request. */
export function ChangesTab({ row }: { row: ContainerRow }) {
  const { t } = useTranslation(['files', 'common'])
  const [words, setWords] = useState('')
  const [wanted, setWanted] = useState<readonly string[]>(kinds)
  const { id, name } = row
  const { value, error, isReading, again } = useRead(id, (signal) => rpc.changes.list({ id }, { signal }), [])
  const counts = useMemo(() => (value ? countChanges(value) : { A: 0, C: 0, D: 0 }), [value])
  const tree = useMemo(
    () => (value ? changeTree(filterChanges(value, new Set(wanted as ChangeKind[]), words)) : []),
    [value, wanted, words],
  )
  const isNothing = value !== null && value.paths.length === 0
  return (
    <div className={classes.tab}>
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          data-hint-line={`docker diff ${name}`}
          onClick={again}
          aria-busy={isReading}
        >
          {t('diff.refresh')}
        </Button>
        <FilterInput label={t('diff.filter')} value={words} onChange={setWords} />
        <Checkbox.Group value={[...wanted]} onChange={setWanted} aria-label={t('diff.kinds')}>
          <Group gap={14}>
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                value={kind}
                size="xs"
                label={t(kindWords[kind], { count: counts[kind] })}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <Group gap={6} className={classes.actions ?? ''}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => openFileDialog({ kind: 'dockerfile', id, name })}
          >
            {t('common:action.asDockerfile')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            data-hint-line={`docker commit ${name}`}
            onClick={() => openFileDialog({ kind: 'commit', id, name })}
          >
            {t('common:action.commit')}
          </Button>
        </Group>
      </div>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {isNothing && (
        <EmptyState icon={<IconFileDiff size={28} />} title={t('diff.none')} text={t('diff.noneWhy')} />
      )}
      {value && !isNothing && tree.length === 0 && <Text size="sm">{t('diff.noneShown')}</Text>}
      {/* What was folded by hand was folded in the other of the two. */}
      {tree.length > 0 && (
        <ChangeTree key={words === '' ? 'all' : 'found'} tree={tree} isAllOpen={words !== ''} />
      )}
      <Text size="xs" c="dimmed">
        {t('diff.notShown')}
      </Text>
      <DockerLine line={`docker diff ${name}`} />
    </div>
  )
}
