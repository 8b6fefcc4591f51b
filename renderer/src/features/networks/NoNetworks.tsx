import { Button } from '@mantine/core'
import { IconNetwork } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'

/** In place of rows: nothing passes the filter, or the engine has no networks. */
export function NoNetworks(props: { isFiltered: boolean; onCreate: () => void }) {
  const { t } = useTranslation('networks')
  return (
    <EmptyState
      icon={<IconNetwork size={28} />}
      title={props.isFiltered ? t('empty.filtered') : t('empty.title')}
      text={t('empty.text')}
      line="docker network create my-net"
    >
      <Button variant={props.isFiltered ? 'default' : 'filled'} onClick={props.onCreate}>
        {t('create.button')}
      </Button>
    </EmptyState>
  )
}
