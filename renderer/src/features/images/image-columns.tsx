import type { TFunction } from 'i18next'
import { Ago } from '../../components/Ago'
import layout from '../../components/ListPage.module.css'
import { NameButton } from '../../components/NameButton'
import type { Column } from '../../components/table/column'
import { usedByColumn } from '../../components/used-by-column'
import { formatBytes } from '../../format/bytes'
import { type ImageLine, shortImageId } from './image-lines'
import classes from './images.module.css'

/** The columns of the images list. `open` shows an image's details. */
export function imageColumns(
  t: TFunction<'images'>,
  open: (id: string) => void,
): readonly Column<ImageLine>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 180,
      grow: 3,
      isHideable: false,
      cell: ({ repository, image, isDangling, id }) => (
        <NameButton
          name={repository === '' ? t('unnamed') : repository}
          hint={id}
          mark={isDangling ? t('dangling') : undefined}
          onOpen={() => open(image.id)}
        />
      ),
      sortValue: ({ repository, id }) => (repository === '' ? null : id),
    },
    {
      id: 'tag',
      header: t('column.tag'),
      width: 100,
      grow: 1,
      cell: ({ tag, id }) => (
        <span className={layout.text} data-hint={id}>
          {tag === '' ? '–' : tag}
        </span>
      ),
      sortValue: ({ tag }) => (tag === '' ? null : tag),
    },
    {
      id: 'id',
      header: t('column.id'),
      width: 120,
      priority: 3,
      cell: ({ image }) => <span className={classes.mono}>{shortImageId(image.id)}</span>,
      sortValue: ({ image }) => image.id,
    },
    usedByColumn(t('column.usedBy')),
    {
      id: 'created',
      header: t('column.created'),
      width: 130,
      priority: 4,
      cell: ({ image }) => <Ago at={image.createdAt} />,
      sortValue: ({ image }) => image.createdAt,
    },
    {
      id: 'size',
      header: t('column.size'),
      width: 90,
      align: 'end',
      priority: 2,
      cell: ({ image }) => formatBytes(image.size),
      sortValue: ({ image }) => image.size,
    },
  ]
}
