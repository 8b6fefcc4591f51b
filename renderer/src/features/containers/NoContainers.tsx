import { Button, Loader } from '@mantine/core'
import { IconBox, IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openRunDialog } from '../../commands/run-dialog-store'
import { EmptyState } from '../../components/EmptyState'
import { useLiveStore } from '../../live/live-store'

/** Instead of rows: still reading, nothing passes the filter, or how to make the first container. */
export function NoContainers(props: { isFiltered: boolean; onShowAll: () => void }) {
  const { t } = useTranslation('containers')
  const isKnown = useLiveStore((state) => state.known.has('containers'))
  if (!isKnown) {
    return <EmptyState icon={<Loader size={26} />} title={t('reading')} />
  }
  if (props.isFiltered) {
    return (
      <EmptyState icon={<IconFilterOff size={28} />} title={t('empty.filtered')}>
        <Button variant="default" onClick={props.onShowAll}>
          {t('empty.showAll')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<IconBox size={28} />}
      title={t('empty.title')}
      text={t('empty.text')}
      line="docker run -d --name web -p 8080:80 nginx"
    >
      <Button onClick={() => openRunDialog()}>{t('run:run')}</Button>
    </EmptyState>
  )
}
