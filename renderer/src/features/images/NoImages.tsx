import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'

/** In place of rows: nothing passes the filter, or there are no images at all. */
export function NoImages(props: { isFiltered: boolean; onPull: () => void }) {
  const { t } = useTranslation('images')
  if (props.isFiltered) return <EmptyState icon={<IconPhoto size={28} />} title={t('empty.filtered')} />
  return (
    <EmptyState
      icon={<IconPhoto size={28} />}
      title={t('empty.title')}
      text={t('empty.text')}
      line="docker pull nginx"
    >
      <Button onClick={props.onPull}>{t('pull.button')}</Button>
    </EmptyState>
  )
}
