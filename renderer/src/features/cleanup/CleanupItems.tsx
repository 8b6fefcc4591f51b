import { Loader } from '@mantine/core'
import { IconBox, IconDatabase, IconNetwork, IconPhoto, IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CleanupItem } from '#shared/contract/cleanup'
import { formatBytes } from '../../format/bytes'
import classes from './Cleanup.module.css'

const looks = {
  container: { icon: IconBox, word: 'cleanup:item.container' },
  volume: { icon: IconDatabase, word: 'cleanup:item.volume' },
  network: { icon: IconNetwork, word: 'cleanup:item.network' },
  image: { icon: IconPhoto, word: 'cleanup:item.image' },
  'build-cache': { icon: IconStack2, word: 'cleanup:item.buildCache' },
} as const satisfies Record<CleanupItem['type'], { icon: typeof IconBox; word: string }>

/** The most that is drawn; of more the number is told. */
const shown = 200

/** Everything that would go, named, with its size; null while the engine is asked. */
export function CleanupItems(props: { items: readonly CleanupItem[] | null; isAtMost: boolean }) {
  const { t } = useTranslation('cleanup')
  if (!props.items) {
    return (
      <p className={classes.waiting} role="status">
        <Loader size="xs" /> {t('asking')}
      </p>
    )
  }
  if (props.items.length === 0) return <p className={classes.none}>{t('nothing')}</p>
  return (
    <section aria-label={t('lost')}>
      <h3 className={classes.title}>{t('lostCount', { count: props.items.length })}</h3>
      {props.isAtMost && <p className={classes.none}>{t('atMost')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0} aria-label={t('lost')}>
        {props.items.slice(0, shown).map(({ type, id, name, size }) => {
          const { icon: Icon, word } = looks[type]
          return (
            <li key={`${type} ${id}`} className={classes.item}>
              <Icon aria-hidden className={classes.icon} />
              <span className={classes.words}>
                <bdi className={classes.name}>{name}</bdi> {t(word)}
              </span>
              {size !== null && size > 0 && <span className={classes.size}>{formatBytes(size)}</span>}
            </li>
          )
        })}
        {props.items.length > shown && (
          <li className={classes.item}>{t('more', { count: props.items.length - shown })}</li>
        )}
      </ul>
    </section>
  )
}
