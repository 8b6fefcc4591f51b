import { notifications } from '@mantine/notifications'
import type { CommandKind } from '#shared/commands/index'
import type { AppErrorData } from '#shared/errors'
import { i18n } from '../i18n/i18n'
import { actionWords } from './action-words'
import { FailureDetails } from './FailureDetails'
import { showNotice } from './show-notice'

/** A command that failed on some of its targets. */
export interface Failure {
  readonly kind: CommandKind
  readonly failures: readonly { readonly name: string; readonly error: AppErrorData }[]
  /** That was asked for an image, as a person writes it: where it refused, a sign-in is offered. */
  readonly registry?: string | undefined
  readonly retry: () => void
}

/** Shows why a command failed, in words, until the person closes it or tries again. */
export function notifyFailure({ kind, failures, registry, retry }: Failure): void {
  const id = showNotice({
    color: 'red',
    autoClose: false,
    role: 'alert',
    title: i18n.t('common:failure.title', {
      action: i18n.t(actionWords[kind].verb),
      name: namesOf(failures),
    }),
    message: (
      <FailureDetails
        failures={failures}
        registry={registry}
        onRetry={() => {
          notifications.hide(id)
          retry()
        }}
      />
    ),
  })
}

/** The first three names, and that there are more. */
function namesOf(failures: Failure['failures']): string {
  const names = failures.slice(0, 3).map(({ name }) => name)
  return failures.length > names.length ? `${names.join(', ')} …` : names.join(', ')
}
