import { PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { loginRegistry } from '#shared/commands/registry-login'
import { AppError } from '#shared/errors'
import { lineOf } from '../../commands/line-of'
import { runCommand } from '../../commands/run-command'
import { closeSignIn, type SignInWish } from '../../commands/sign-in-store'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { SubmitRow } from '../../components/SubmitRow'
import { toAppError } from '../../rpc/to-app-error'
import { WhereKept } from './WhereKept'

/** Signs in to a registry; what it refuses is said here, and the person can try again. */
export function SignInForm({ wish }: { wish: SignInWish }) {
  const { t } = useTranslation('registries')
  const [server, setServer] = useState(wish.server)
  const [username, setUsername] = useState(wish.username ?? '')
  const [password, setPassword] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const command: CommandOf<'registry.login'> = {
    kind: 'registry.login',
    ...(server === '' ? {} : { server }),
    username,
    password,
  }
  const checked = loginRegistry.schema.safeParse(command)
  const isBadServer = checked.error?.issues.some(({ path }) => path[0] === 'server') ?? false

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!checked.success || isBusy) return
    setIsBusy(true)
    setError(null)
    try {
      const { results } = await runCommand(command, { isQuiet: true })
      const failure = results.find((result) => result.error !== undefined)?.error
      if (failure) setError(new AppError(failure))
      else {
        closeSignIn()
        wish.onSignedIn?.()
      }
    } catch (thrown) {
      setError(toAppError(thrown))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          label={t('signIn.server')}
          description={t('signIn.serverHint')}
          placeholder="docker.io"
          error={isBadServer ? t('signIn.badServer') : undefined}
          value={server}
          onChange={(event) => setServer(event.currentTarget.value.trim())}
          {...codeInput}
        />
        <TextInput
          label={t('signIn.username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          data-autofocus={username === '' || undefined}
          {...codeInput}
        />
        <PasswordInput
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus={username !== '' || undefined}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        />
        {!isBadServer && <WhereKept server={server} />}
        {error && <ErrorNotice error={error} />}
        {!isBadServer && (
          <DockerLine line={lineOf({ ...command, username: username || undefined, password: undefined })} />
        )}
        <SubmitRow
          label={t('common:action.signIn')}
          isDisabled={!checked.success}
          isBusy={isBusy}
          onCancel={closeSignIn}
        />
      </Stack>
    </form>
  )
}
