import { Button, Loader } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SignInButton } from '../../../commands/SignInButton'
import { registryOfImage } from '../../../commands/sign-in-offer'
import { startTransfer } from '../../../commands/start-transfer'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { NewerAnswer } from './NewerAnswer'
import classes from './newer.module.css'
import { askNewer, forgetNewer, useNewerStore } from './newer-store'

/** Whether the registry has another image under a tag: asked by a button, answered in words, with Pull where it has. */
export function NewerNote({ reference, isUsed }: { reference: string; isUsed: boolean }) {
  const { t } = useTranslation('image')
  const state = useNewerStore(({ byReference }) => byReference.get(reference))
  const pull = (): void => {
    void startTransfer({ kind: 'image.pull', reference }).then(() => forgetNewer(reference))
  }
  return (
    <div className={classes.note}>
      {state?.type === 'asking' && (
        <span className={classes.asking}>
          <Loader size={12} aria-hidden /> {t('newer.asking')}
        </span>
      )}
      {state?.type === 'told' && (
        <NewerAnswer check={state.check} reference={reference} isUsed={isUsed} onPull={pull} />
      )}
      {state?.type === 'failed' && (
        <>
          <p className={classes.words}>{t('newer.cannotTell')}</p>
          <ErrorNotice error={state.error} />
          <SignInButton
            error={state.error.data}
            registry={registryOfImage(reference)}
            onSignedIn={() => void askNewer([reference])}
          />
        </>
      )}
      {state?.type !== 'asking' && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconRefresh size={14} aria-hidden />}
          aria-label={t('newer.askFor', { name: reference })}
          onClick={() => void askNewer([reference])}
        >
          {state ? t('newer.again') : t('newer.ask')}
        </Button>
      )}
    </div>
  )
}
