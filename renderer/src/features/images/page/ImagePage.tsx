import { Button, Skeleton } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { ImageRow } from '#shared/contract/rows'
import classes from '../../../components/DetailPage.module.css'
import { EmptyState } from '../../../components/EmptyState'
import { PageHeader } from '../../../components/PageHeader'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import { shortImageId } from '../image-lines'
import { imageName } from '../image-name'
import { findImage } from './find-image'
import { ImageHeader } from './ImageHeader'
import { ImageTabs } from './ImageTabs'
import { type ImageTab, toImageTab } from './image-tabs'

/** One image: `/images/:id/:tab?`; the id may be a name or the start of an id. */
export function ImagePage() {
  const { id: word = '', tab } = useParams<{ id?: string; tab?: string }>()
  const { t } = useTranslation('image')
  const id = decodeURIComponent(word)
  const row = useLiveStore((state) => findImage(id, state.images))
  const isKnown = useLiveStore((state) => state.known.has('images'))
  const last = useRef<ImageRow>(undefined)
  if (row) last.current = row
  const name = row ? imageName(row) : last.current ? imageName(last.current) : shortImageId(id)

  return (
    <div className={classes.page}>
      <nav className={classes.crumbs} aria-label={t('breadcrumb')}>
        <Link href="/images">{t('images:title')}</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{name}</span>
      </nav>
      {row && <ShownImage key={row.id} row={row} tab={toImageTab(tab)} />}
      {!row && <PageHeader title={name} />}
      {!row && isKnown && (
        <EmptyState
          icon={<IconPhotoOff size={28} />}
          title={last.current ? t('gone.removed', { name }) : t('gone.unknown')}
          text={last.current ? t('gone.removedText') : t('gone.unknownText', { name })}
          line="docker images"
        >
          <Button component={Link} href="/images" variant="default">
            {t('gone.back')}
          </Button>
        </EmptyState>
      )}
      {!row && !isKnown && <Skeleton m="lg" height={120} radius="md" aria-label={t('reading')} />}
    </div>
  )
}

function ShownImage({ row, tab }: { row: ImageRow; tab: ImageTab }) {
  const { id } = row
  // An image never changes; only its names do, which the raw answer tells too.
  const names = [...row.tags, ...row.digests].join(' ')
  const details = useRead(id, (signal) => rpc.images.inspect({ id }, { signal }), [names])
  return (
    <>
      <ImageHeader row={row} details={details.value} />
      <ImageTabs row={row} details={details} tab={tab} />
    </>
  )
}
