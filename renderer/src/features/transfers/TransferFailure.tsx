import { AppError, type AppErrorData } from '#shared/errors'
import { SignInButton } from '../../commands/SignInButton'
import { registryOfImage } from '../../commands/sign-in-offer'
import { ErrorNotice } from '../../components/ErrorNotice'
import classes from './TransferPanel.module.css'

/** Why a transfer failed; where its registry refused, with the way to sign in, after which it is tried again. */
export function TransferFailure(props: { error: AppErrorData; reference: string; onSignedIn: () => void }) {
  return (
    <div className={classes.error}>
      <ErrorNotice error={new AppError(props.error)} />
      <SignInButton
        error={props.error}
        registry={registryOfImage(props.reference)}
        onSignedIn={props.onSignedIn}
      />
    </div>
  )
}
