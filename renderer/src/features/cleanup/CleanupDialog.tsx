import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCleanupStore } from '../../commands/cleanup-store'
import { CleanupForm } from './CleanupForm'

/** Says what a clean-up would take, live, and does it when told to. Drawn once, in the shell. */
export function CleanupDialog() {
  const { t } = useTranslation(['cleanup', 'common'])
  const asked = useCleanupStore((state) => state.asked)
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.answer(null)}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {asked && <CleanupForm first={asked.command} onAnswer={asked.answer} />}
    </Modal>
  )
}
