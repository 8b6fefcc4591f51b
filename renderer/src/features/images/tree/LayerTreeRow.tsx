import { IconGitFork, IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bytesOfItsOwn, type LayerTreeLine } from '#shared/domain/layer-tree'
import { TextLink } from '../../../components/TextLink'
import { formatBytes } from '../../../format/bytes'
import { useLiveStore } from '../../../live/live-store'
import { shortImageId } from '../image-lines'
import classes from './LayerTree.module.css'

/** Deeper steps are moved in no further. */
const deepest = 12
/** Pixels. */
const indent = 24
const shownNames = 3

interface LayerTreeRowProps {
  readonly line: LayerTreeLine
  /** Pixels from the top of the tree. */
  readonly top: number
  readonly isHere: boolean
}

/** One step: the images that end there, or how many share it, what it adds, and what deleting its image gives back. */
export function LayerTreeRow({ line: { node, depth }, top, isHere }: LayerTreeRowProps) {
  const { t } = useTranslation('image')
  const images = useLiveStore((state) => state.images)
  const rows = node.images.map((id) => ({ id, tags: images.get(id)?.tags ?? [] }))
  const names = [
    ...rows.flatMap(({ id, tags }) => tags.map((name) => ({ id, name }))),
    ...rows.filter(({ tags }) => tags.length === 0).map(({ id }) => ({ id, name: shortImageId(id) })),
  ]
  const own = bytesOfItsOwn(node)
  return (
    <li
      className={classes.row}
      data-here={isHere || undefined}
      aria-current={isHere ? 'true' : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {depth > 0 && (
        <span
          aria-hidden
          className={classes.elbow}
          style={{ marginInlineStart: (Math.min(depth, deepest) - 1) * indent }}
        />
      )}
      {names.length > 0 ? (
        <IconPhoto size={16} aria-hidden className={classes.icon} />
      ) : (
        <IconGitFork size={16} aria-hidden className={classes.icon} />
      )}
      <span className={classes.names} data-hint={names.map(({ name }) => name).join('\n') || undefined}>
        {names.length === 0 && <span className={classes.quiet}>{t('tree.fork', { count: node.count })}</span>}
        {names.slice(0, shownNames).map(({ id, name }) => (
          <TextLink key={name} to={`/images/${id}`}>
            {name}
          </TextLink>
        ))}
        {names.length > shownNames && (
          <span className={classes.quiet}>{t('inspect:more', { count: names.length - shownNames })}</span>
        )}
        {isHere && <span className={classes.mark}>{t('tree.here')}</span>}
      </span>
      <span className={classes.adds}>
        <b>{node.size === null ? '–' : `+${formatBytes(node.size)}`}</b>{' '}
        <span className={classes.quiet}>{t('tree.layers', { count: node.layers })}</span>
      </span>
      <span className={classes.frees}>
        {node.images.length > 0 && (own === null || own > 0 || node.count === 1)
          ? t('tree.frees', { size: own === null ? '–' : formatBytes(own) })
          : node.images.length > 0 && <span className={classes.quiet}>{t('tree.freesNothing')}</span>}
      </span>
    </li>
  )
}
