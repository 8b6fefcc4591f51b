import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import classes from './BuildPage.module.css'

/** What a build was asked for, in words. Secrets are told by where they are, never by their values. */
export function BuildOptions({ command }: { command: CommandOf<'image.build'> }) {
  const { t } = useTranslation('builds')
  const yes = (value: boolean | undefined): string | undefined => (value ? t('form.yes') : undefined)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('form.folder'), command.context],
    [t('form.dockerfile'), command.dockerfile],
    [t('form.tags'), command.tags?.join(', ')],
    [t('form.args'), command.buildArgs?.map(({ name, value }) => `${name}=${value ?? '•••'}`).join('\n')],
    [t('form.target'), command.target],
    [t('form.platform'), command.platform],
    [t('form.noCache'), yes(command.noCache)],
    [t('form.pull'), yes(command.pull)],
    [
      t('form.secrets'),
      command.secrets?.map(({ id, source, env }) => `${id}: ${source ?? `$${env ?? id}`}`).join('\n'),
    ],
    [
      t('form.labels'),
      command.labels &&
        Object.entries(command.labels)
          .map(([key, value]) => `${key}=${value}`)
          .join('\n'),
    ],
  ]
  return (
    <dl className={classes.pairs}>
      {rows.map(
        ([label, value]) =>
          value !== undefined && (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
