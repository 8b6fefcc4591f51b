import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImageDetails } from '#shared/contract/images'
import type { ImageRow } from '#shared/contract/rows'
import { openRunDialog } from '../../../commands/run-dialog-store'
import { Ago } from '../../../components/Ago'
import { CopyButton } from '../../../components/CopyButton'
import page from '../../../components/DetailPage.module.css'
import { formatBytes } from '../../../format/bytes'
import { useLiveStore } from '../../../live/live-store'
import { useIsStale } from '../../../live/use-is-stale'
import { ImageMenu } from '../ImageMenu'
import { imageLines, shortImageId } from '../image-lines'
import { imageName } from '../image-name'
import { removeImages } from '../remove-images'
import classes from './ImagePage.module.css'

const shownNames = 4

/** The head of the image page: its names, what it is, and what can be done with it. */
export function ImageHeader({ row, details }: { row: ImageRow; details: ImageDetails | null }) {
  const { t } = useTranslation('image')
  const [, navigate] = useLocation()
  const isStale = useIsStale()
  const containers = useLiveStore((state) => state.containers)
  const lines = useMemo(() => imageLines([row], containers.values()), [row, containers])
  const name = imageName(row)
  const [line] = lines
  const others = row.tags.slice(1)
  return (
    <header className={page.head}>
      <div className={page.words}>
        <h1 className={page.title}>
          <bdi>{name}</bdi>
        </h1>
        <div className={page.subtitle}>
          {others.length > 0 && (
            <span className={classes.names}>
              {t('alsoNamed', { names: others.slice(0, shownNames).join(', ') })}
              {others.length > shownNames && ` ${t('inspect:more', { count: others.length - shownNames })}`}
            </span>
          )}
          <span className={classes.id}>
            {shortImageId(row.id)}
            <CopyButton text={row.id} label={t('images:menu.copyId')} />
          </span>
          <span>{formatBytes(row.size)}</span>
          {details && <span>{`${details.os}/${details.architecture}`}</span>}
          {row.createdAt > 0 && <Ago at={row.createdAt} />}
        </div>
      </div>
      <div className={page.actions}>
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          disabled={isStale}
          data-hint={t('run:run')}
          data-hint-line={`docker run ${name}`}
          onClick={() => openRunDialog(row.tags[0] ?? row.id)}
        >
          {t('run:run')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={isStale}
          data-hint={t('common:action.remove')}
          data-hint-line={`docker rmi ${row.tags.length > 0 ? row.tags.join(' ') : name}`}
          onClick={() => removeImages(lines)}
        >
          {t('common:action.remove')}
        </Button>
        {line && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t('common:table.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <ImageMenu
                line={line}
                onInspect={(id) => navigate(`/images/${id}/inspect`, { replace: true })}
                onRemove={removeImages}
              />
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </header>
  )
}
