import { Autocomplete, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveStore } from '../../live/live-store'
import { FormList } from './FormList'
import { FormSwitch } from './FormSwitch'
import { FormText } from './FormText'
import classes from './fields.module.css'
import { PairRows } from './PairRows'
import { RestartFields } from './RestartFields'
import { useRunFormAccess } from './run-form-context'

/** What is needed less often, by subject. */
export function MoreFields() {
  const { t } = useTranslation('run')
  const { form, changeText, errorOf } = useRunFormAccess()
  return (
    <div className={classes.more}>
      <Part title={t('more.network')}>
        <div className={classes.pair}>
          <NetworkField />
          <FormText field="hostname" label={t('more.hostname')} />
          <FormList
            field="networkAliases"
            label={t('more.aliases')}
            placeholder="db"
            separators={[',', ' ']}
          />
          <FormList field="hosts" label={t('more.hosts')} placeholder="db:10.0.0.5" separators={[',', ' ']} />
        </div>
      </Part>
      <Part title={t('more.limits')}>
        <div className={classes.three}>
          <FormText field="memory" label={t('more.memory')} placeholder="512m" />
          <FormText field="cpus" label={t('more.cpus')} placeholder="1.5" />
          <FormText field="pidsLimit" label={t('more.pids')} placeholder="200" />
          <RestartFields
            value={form.texts.restart}
            error={errorOf('restart')}
            onChange={(text) => changeText('restart', text)}
          />
        </div>
      </Part>
      <Part title={t('more.process')}>
        <div className={classes.three}>
          <FormText field="entrypoint" label={t('more.entrypoint')} placeholder={t('commandOfImage')} />
          <FormText field="user" label={t('more.user')} placeholder="1000:1000" />
          <FormText field="workdir" label={t('more.workdir')} placeholder="/app" />
        </div>
        <FormSwitch field="init" label={t('more.init')} />
      </Part>
      <PairRows field="labels" />
      <Part title={t('more.health')}>
        <FormText field="healthCommand" label={t('more.healthCommand')} placeholder="wget -q localhost" />
        <div className={classes.three}>
          <FormText field="healthInterval" label={t('more.healthInterval')} placeholder="30s" />
          <FormText field="healthTimeout" label={t('more.healthTimeout')} placeholder="30s" />
          <FormText field="healthStartPeriod" label={t('more.healthStart')} placeholder="0s" />
          <FormText field="healthRetries" label={t('more.healthRetries')} placeholder="3" />
        </div>
        <FormSwitch field="noHealthcheck" label={t('more.noHealth')} />
      </Part>
      <Part title={t('more.rights')}>
        <div className={classes.switches}>
          <FormSwitch field="privileged" label={t('more.privileged')} />
          <FormSwitch field="readOnly" label={t('more.readOnly')} />
        </div>
        <div className={classes.pair}>
          <FormList field="capAdd" label={t('more.capAdd')} placeholder="NET_ADMIN" separators={[',', ' ']} />
          <FormList field="capDrop" label={t('more.capDrop')} placeholder="ALL" separators={[',', ' ']} />
          <FormList field="tmpfs" label={t('more.tmpfs')} placeholder="/run:size=64m" />
        </div>
      </Part>
      <Part title={t('image')}>
        <div className={classes.pair}>
          <FormText field="platform" label={t('more.platform')} placeholder="linux/amd64" />
          <PullField />
        </div>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  )
}

function NetworkField() {
  const { t } = useTranslation('run')
  const { form, change, errorOf } = useRunFormAccess()
  const networks = useLiveStore((state) => state.networks)
  return (
    <Autocomplete
      label={t('more.networkName')}
      placeholder="bridge"
      data={[...networks.values()].map(({ name }) => name)}
      value={form.network}
      error={errorOf('networks')}
      onChange={(network) => change({ network: network.trim() })}
      spellCheck={false}
    />
  )
}

const pullLabels = { '': 'pull.unset', always: 'pull.always', never: 'pull.never' } as const

function PullField() {
  const { t } = useTranslation('run')
  const { form, changeText } = useRunFormAccess()
  const { pull } = form.texts
  return (
    <NativeSelect
      label={t('pull.label')}
      data={Object.entries(pullLabels).map(([value, label]) => ({ value, label: t(label) }))}
      value={pull === 'missing' ? '' : pull}
      onChange={(event) => changeText('pull', event.currentTarget.value)}
    />
  )
}
