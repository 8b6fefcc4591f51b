import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeSignIn, useSignInStore } from '../../commands/sign-in-store'
import { SignInForm } from './SignInForm'

/** Asks for name and password of a registry. Opened through `sign-in-store`. */
export function SignInDialog() {
  const { t } = useTranslation('registries')
  const { wish, turns } = useSignInStore()
  return (
    <Modal
      opened={wish !== null}
      onClose={closeSignIn}
      title={t('signIn.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      zIndex={400}
    >
      {wish && <SignInForm key={turns} wish={wish} />}
    </Modal>
  )
}
