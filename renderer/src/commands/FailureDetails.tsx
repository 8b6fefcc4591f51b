import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppErrorData } from '#shared/errors'
import { EngineWords } from '../components/EngineWords'
import { errorSentences } from '../components/error-sentences'
import classes from './FailureDetails.module.css'
import { SignInButton } from './SignInButton'

const shown = 5

/** What went wrong with each target: a sentence, the engine's own words, and a way to try again. */
export function FailureDetails(props: {
  failures: readonly { readonly name: string; readonly error: AppErrorData }[]
  /** That was asked for an image, as a person writes it. */
  registry: string | undefined
  onRetry: () => void
}) {
  const { t } = useTranslation('common')
  const isOne = props.failures.length === 1
  return (
    <Stack gap="xs" align="flex-start">
      <section
        className={classes.list}
        // Several notices may stand there at the same time.
        aria-label={t('failure.words', { name: props.failures.map(({ name }) => name).join(', ') })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard has to reach it for that
        tabIndex={0}
      >
        {props.failures.slice(0, shown).map(({ name, error }) => (
          <div key={name} className={classes.failure}>
            {!isOne && <bdi className={classes.name}>{name}</bdi>}
            <div>{t(errorSentences[error.code])}</div>
            <EngineWords words={error.message} />
            <SignInButton error={error} registry={props.registry} onSignedIn={props.onRetry} />
          </div>
        ))}
        {props.failures.length > shown && (
          <div>{t('failure.more', { count: props.failures.length - shown })}</div>
        )}
      </section>
      <Button size="compact-sm" variant="light" color="red" onClick={props.onRetry}>
        {t('retry')}
      </Button>
    </Stack>
  )
}
