import { Checkbox, SegmentedControl, Skeleton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { compareFacts } from '#shared/domain/compare/compare-facts'
import { containerFacts } from '#shared/domain/compare/container-facts'
import { factSections } from '#shared/domain/compare/fact'
import { comparableToImage, imageFacts } from '#shared/domain/compare/image-facts'
import { ErrorNotice } from '../../components/ErrorNotice'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import classes from './ComparePage.module.css'
import { FactSectionTable } from './FactSectionTable'

/** What two containers, or a container and its image, say of themselves; only the differences unless asked. */
export function CompareFacts({ a, b }: { a: ContainerRow; b: ContainerRow | null }) {
  const { t } = useTranslation('compare')
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const [withVolatile, setWithVolatile] = useState(false)
  const { value, error, again } = useRead(
    `${a.id} ${b?.id}`,
    (signal) =>
      Promise.all([
        rpc.containers.inspect({ id: a.id }, { signal }).then(({ raw }) => raw),
        b
          ? rpc.containers.inspect({ id: b.id }, { signal }).then(({ raw }) => raw)
          : rpc.resources.inspect({ kind: 'image', id: a.imageId }, { signal }).then(({ raw }) => raw),
      ]),
    [a, b],
  )
  const sides = useMemo(() => {
    if (!value) return null
    const mine = containerFacts(value[0])
    return b
      ? ([mine, containerFacts(value[1])] as const)
      : ([comparableToImage(mine), imageFacts(value[1])] as const)
  }, [value, b])
  if (error && !value) return <ErrorNotice error={error} onRetry={again} />
  if (!sides) return <Skeleton m="lg" height={160} radius="md" />

  const rows = compareFacts(sides[0], sides[1], { onlyDifferent, withVolatile })
  const different = rows.filter(({ isDifferent }) => isDifferent).length
  const nameB = b?.name ?? t('side.imageOf', { image: a.image })
  return (
    <>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('show.label')}
          value={onlyDifferent ? 'different' : 'all'}
          onChange={(shown) => setOnlyDifferent(shown === 'different')}
          data={[
            { value: 'different', label: t('show.different') },
            { value: 'all', label: t('show.all') },
          ]}
        />
        {b && (
          <Checkbox
            size="xs"
            label={t('show.volatile')}
            checked={withVolatile}
            onChange={(event) => setWithVolatile(event.currentTarget.checked)}
          />
        )}
        <span className={classes.count} role="status">
          {t('count', { count: different })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={classes.body} aria-label={t('view.facts')} tabIndex={0}>
        {rows.length === 0 && <p className={classes.same}>{b ? t('same.text') : t('same.image')}</p>}
        {factSections.map((section) => (
          <FactSectionTable
            key={section}
            section={section}
            rows={rows.filter((row) => row.section === section)}
            nameA={a.name}
            nameB={nameB}
          />
        ))}
      </section>
    </>
  )
}
