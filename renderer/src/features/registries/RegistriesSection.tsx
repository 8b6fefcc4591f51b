import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SignIn } from '#shared/contract/registries'
import { registryName } from '#shared/domain/registry-server'
import { startCommand } from '../../commands/run-command'
import { openSignIn } from '../../commands/sign-in-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useActivityStore } from '../../live/activity-store'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import classes from './RegistriesSection.module.css'

const places = {
  helper: 'place.helper',
  config: 'place.config',
  encrypted: 'place.encrypted',
  session: 'place.session',
} as const satisfies Record<SignIn['place'], string>

/** The registries signed in to, and where each sign-in is kept. */
export function RegistriesSection() {
  const { t } = useTranslation('registries')
  const ended = useActivityStore(
    ({ entries }) =>
      entries.filter(({ command, endedAt }) => command.kind.startsWith('registry.') && endedAt !== null)
        .length,
  )
  const { value, error } = useRead('registries', (signal) => rpc.registries.list(undefined, { signal }), [
    ended,
  ])
  return (
    <div className={classes.root}>
      {error && <ErrorNotice error={error} />}
      {value?.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {value && value.length > 0 && (
        <ul className={classes.list} aria-label={t('title')}>
          {value.map((signIn) => (
            <SignInLine key={signIn.server} signIn={signIn} />
          ))}
        </ul>
      )}
      <Button
        variant="default"
        size="compact-sm"
        data-hint-line="docker login"
        onClick={() => openSignIn({ server: '' })}
      >
        {t('signIn.other')}
      </Button>
    </div>
  )
}

function SignInLine({ signIn }: { signIn: SignIn }) {
  const { t } = useTranslation('registries')
  const { server, username, place, helper } = signIn
  const name = registryName(server)
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <bdi className={classes.name}>{name}</bdi>
        <div className={classes.note}>
          {username !== '' && <bdi>{username === '<token>' ? t('token') : username}</bdi>}
          {username !== '' && ' · '}
          {t(places[place], { helper })}
        </div>
      </div>
      {place !== 'config' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('signOutOf', { name })}
          data-hint-line={`docker logout ${name}`}
          onClick={() => startCommand({ kind: 'registry.logout', server: name })}
        >
          {t('common:action.signOut')}
        </Button>
      )}
    </li>
  )
}
