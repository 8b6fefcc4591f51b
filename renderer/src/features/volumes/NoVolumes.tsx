import { Button } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'

/** In place of rows: nothing passes the filter, or there are no volumes at all. */
export function NoVolumes(props: { isFiltered: boolean; onCreate: () => void }) {
  const { t } = useTranslation('volumes')
  if (props.isFiltered) return <EmptyState icon={<IconDatabase size={28} />} title={t('empty.filtered')} />
  return (
    <EmptyState
      icon={<IconDatabase size={28} />}
      title={t('empty.title')}
      text={t('empty.text')}
      line="docker volume create my-data"
    >
      <Button onClick={props.onCreate}>{t('create.button')}</Button>
    </EmptyState>
  )
}
