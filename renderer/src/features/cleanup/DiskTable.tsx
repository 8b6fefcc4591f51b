import { useTranslation } from 'react-i18next'
import type { DiskUse } from '#shared/contract/cleanup'
import { formatBytes } from '../../format/bytes'
import classes from './Cleanup.module.css'

const words = {
  image: 'cleanup:kind.images',
  container: 'cleanup:kind.containers',
  volume: 'cleanup:kind.volumes',
  'build-cache': 'cleanup:kind.buildCache',
} as const satisfies Record<DiskUse['type'], string>

/** What everything takes on the engine's disk, as `docker system df` shows it. */
export function DiskTable({ use }: { use: readonly DiskUse[] }) {
  const { t } = useTranslation('cleanup')
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('disk.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('disk.type')}</th>
          <th scope="col">{t('disk.count')}</th>
          <th scope="col">{t('disk.active')}</th>
          <th scope="col">{t('disk.size')}</th>
          <th scope="col">{t('disk.reclaimable')}</th>
        </tr>
      </thead>
      <tbody>
        {use.map(({ type, count, active, size, reclaimable }) => (
          <tr key={type}>
            <th scope="row">{t(words[type])}</th>
            <td>{count}</td>
            <td>{active}</td>
            <td>{formatBytes(size)}</td>
            <td>{formatBytes(reclaimable)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
