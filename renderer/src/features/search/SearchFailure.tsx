import { registryName, registryServer } from '#shared/domain/registry-server'
import type { AppError } from '#shared/errors'
import { SignInButton } from '../../commands/SignInButton'
import { ErrorNotice } from '../../components/ErrorNotice'
import classes from './search.module.css'

/** Why a registry could not be asked, by whom; where it refused, with the way to sign in. */
export function SearchFailure(props: { error: AppError; registry: string; onAgain: () => void }) {
  const registry = registryName(registryServer(props.registry))
  return (
    <div className={classes.failure}>
      <ErrorNotice error={props.error} onRetry={props.onAgain} />
      <SignInButton error={props.error.data} registry={registry} onSignedIn={props.onAgain} />
    </div>
  )
}
