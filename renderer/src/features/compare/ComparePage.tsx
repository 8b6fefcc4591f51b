import { SegmentedControl, Select } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { PageHeader } from '../../components/PageHeader'
import { useLiveStore } from '../../live/live-store'
import { CompareFacts } from './CompareFacts'
import { CompareLogs } from './CompareLogs'
import classes from './ComparePage.module.css'

/** What stands for the image of side `a` in the place of a container. */
const ownImage = 'image'

/** `/compare?a=ID&b=ID|image&view=logs`: two containers, or one and its image, side by side. */
export function ComparePage() {
  const { t } = useTranslation('compare')
  const [, navigate] = useLocation()
  const query = new URLSearchParams(useSearch())
  const containers = useLiveStore((state) => state.containers)
  const names = useMemo(
    () =>
      [...containers.values()]
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((x, y) => (x.label < y.label ? -1 : 1)),
    [containers],
  )
  const a = containers.get(query.get('a') ?? '') ?? null
  const asked = query.get('b') ?? ownImage
  const b = containers.get(asked) ?? null
  const view = query.get('view') === 'logs' ? 'logs' : 'facts'
  const go = (change: Record<string, string>): void => {
    const next = new URLSearchParams({ a: a?.id ?? '', b: b?.id ?? ownImage, view, ...change })
    navigate(`/compare?${next}`, { replace: true })
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => go({ view: value })}
          data={[
            { value: 'facts', label: t('view.facts') },
            { value: 'logs', label: t('view.logs') },
          ]}
        />
      </PageHeader>
      <div className={classes.sides}>
        <Select
          size="xs"
          label={t('side.a')}
          searchable
          allowDeselect={false}
          value={a?.id ?? null}
          data={names}
          onChange={(id) => id && go({ a: id })}
        />
        <Select
          size="xs"
          label={t('side.b')}
          searchable
          allowDeselect={false}
          value={b?.id ?? ownImage}
          data={[
            { value: ownImage, label: view === 'logs' ? t('side.before') : t('side.image') },
            ...names.filter(({ value }) => value !== a?.id),
          ]}
          onChange={(id) => id && go({ b: id })}
        />
      </div>
      {!a && <EmptyState icon={<IconArrowsDiff />} title={t('none.title')} text={t('none.text')} />}
      {a && view === 'facts' && <CompareFacts key={`${a.id} ${b?.id}`} a={a} b={b} />}
      {a && view === 'logs' && <CompareLogs key={`${a.id} ${b?.id}`} a={a} b={b} />}
    </div>
  )
}
