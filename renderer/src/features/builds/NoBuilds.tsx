import { Button } from '@mantine/core'
import { IconHammer, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../../components/EmptyState'

/** What the list of builds says while it is empty. */
export function NoBuilds({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('builds')
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState title={t('empty.filtered')} />
  return (
    <EmptyState
      icon={<IconHammer />}
      title={t('empty.title')}
      text={t('empty.text')}
      line="docker build -t myapp:1 ."
    >
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => navigate('/builds/new')}>
        {t('new.button')}
      </Button>
    </EmptyState>
  )
}
