import { Badge } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import layout from '../../components/ListPage.module.css'
import { NameButton } from '../../components/NameButton'
import type { Column } from '../../components/table/column'
import classes from './search.module.css'
import type { FoundRow } from './use-image-search'

/** The columns of the search results. `open` shows an image's tags. */
export function searchColumns(
  t: TFunction<'registries'>,
  open: (reference: string) => void,
): readonly Column<FoundRow>[] {
  return [
    {
      id: 'name',
      header: t('search.name'),
      width: 260,
      grow: 4,
      isHideable: false,
      cell: ({ reference }) => (
        <NameButton name={reference} hint={reference} onOpen={() => open(reference)} />
      ),
      sortValue: ({ reference }) => reference,
    },
    {
      id: 'official',
      header: t('search.kind'),
      width: 100,
      priority: 2,
      cell: ({ isOfficial, isAutomated }) =>
        isOfficial ? (
          <Badge size="sm" variant="light">
            {t('search.official')}
          </Badge>
        ) : (
          isAutomated && t('search.automated')
        ),
      // Official ones first, and among equals the one with more stars.
      sortValue: ({ isOfficial, stars }) => (isOfficial ? 1e12 : 0) + (stars ?? 0),
    },
    {
      id: 'stars',
      header: t('search.stars'),
      width: 90,
      align: 'end',
      priority: 1,
      cell: ({ stars }) =>
        stars !== null && (
          <span className={classes.stars}>
            <IconStar size={13} aria-hidden /> {stars.toLocaleString()}
          </span>
        ),
      sortValue: ({ stars }) => stars,
    },
    {
      id: 'description',
      header: t('search.description'),
      width: 220,
      grow: 4,
      priority: 3,
      cell: ({ description }) => (
        <span className={layout.text} data-hint={description}>
          {description}
        </span>
      ),
    },
  ]
}
