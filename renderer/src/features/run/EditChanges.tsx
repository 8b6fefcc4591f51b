import { useTranslation } from 'react-i18next'
import classes from './EditChanges.module.css'
import { flagOf } from './form/field-codec'
import type { OptionChange } from './form/option-changes'

/** Names of the fields that the form has words for; the others go by their option. */
const words = {
  image: 'run:image',
  name: 'run:name',
  command: 'run:command',
  ports: 'run:ports.title',
  volumes: 'run:volumes.title',
  env: 'run:env.title',
  labels: 'run:labels.title',
  networks: 'run:more.networkName',
  networkAliases: 'run:more.aliases',
  hostname: 'run:more.hostname',
  hosts: 'run:more.hosts',
  memory: 'run:more.memory',
  cpus: 'run:more.cpus',
  pidsLimit: 'run:more.pids',
  restart: 'run:restart.label',
  entrypoint: 'run:more.entrypoint',
  user: 'run:more.user',
  workdir: 'run:more.workdir',
  healthCommand: 'run:more.healthCommand',
  capAdd: 'run:more.capAdd',
  capDrop: 'run:more.capDrop',
  tmpfs: 'run:more.tmpfs',
  privileged: 'run:more.privileged',
  readOnly: 'run:more.readOnly',
  platform: 'run:more.platform',
} as const

/** What is different from before, old and new, one under the other. */
export function EditChanges({ changes }: { changes: readonly OptionChange[] }) {
  const { t } = useTranslation('run')
  if (changes.length === 0) return null
  return (
    <ul className={classes.changes} aria-label={t('edit.changes')}>
      {changes.map(({ field, before, after }) => {
        const key = words[field as keyof typeof words]
        return (
          <li key={`${field} ${before} ${after}`} className={classes.change}>
            <span className={classes.name}>{key ? t(key) : flagOf(field)}</span>
            <span className={classes.values}>
              {before === null ? (
                <span className={classes.none}>{t('edit.unset')}</span>
              ) : (
                <del className={classes.before}>{before}</del>
              )}
              <span aria-hidden>→</span>
              {after === null ? (
                <span className={classes.none}>{t('edit.unset')}</span>
              ) : (
                <ins className={classes.after}>{after}</ins>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
