import { Loader } from '@mantine/core'
import { IconBox, IconDatabase, IconNetwork, IconPhoto, IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CleanupItem } from '#shared/contract/cleanup'
import { GoneList } from '../../commands/GoneList'
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
  const more = props.items.length - shown
  return (
    <GoneList
      title={t('lostCount', { count: props.items.length })}
      label={t('lost')}
      nothing={t('nothing')}
      note={props.isAtMost && t('atMost')}
      items={props.items.slice(0, shown).map(({ type, id, name, size }) => ({
        key: `${type} ${id}`,
        icon: looks[type].icon,
        name,
        words: t(looks[type].word),
        size: size || null,
      }))}
      more={more > 0 ? t('more', { count: more }) : undefined}
    />
  )
}
