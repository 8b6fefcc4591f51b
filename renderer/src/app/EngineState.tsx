import {
  IconCircleCheck,
  IconLock,
  IconPlugConnectedX,
  IconPlugOff,
  IconRefresh,
  IconVersions,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EngineStatus } from '#shared/contract/engine'
import tones from '../components/tone.module.css'
import { useEngineStore } from '../live/engine-store'
import { ContextSwitch } from './ContextSwitch'
import classes from './EngineState.module.css'
import { useSecondsUntil } from './use-seconds-until'

const looks = {
  connecting: { icon: IconRefresh, tone: 'busy', word: 'engine:state.connecting' },
  connected: { icon: IconCircleCheck, tone: 'good', word: 'engine:state.connected' },
  lost: { icon: IconPlugConnectedX, tone: 'warn', word: 'engine:state.lost' },
  denied: { icon: IconLock, tone: 'bad', word: 'engine:state.denied' },
  absent: { icon: IconPlugOff, tone: 'bad', word: 'engine:state.absent' },
  unsupported: { icon: IconVersions, tone: 'bad', word: 'engine:state.unsupported' },
} as const satisfies Record<EngineStatus['state'], { icon: typeof IconLock; tone: string; word: string }>

const products = { docker: 'Docker', podman: 'Podman' } as const

/** The engine's state by shape and word, its name, product and version. */
export function EngineState() {
  const { t } = useTranslation('engine')
  const { status, backend } = useEngineStore()
  const seconds = useSecondsUntil('retryAt' in status && backend !== 'lost' ? status.retryAt : null)
  const { icon: Icon, tone, word } = looks[backend === 'lost' ? 'lost' : status.state]
  const engine = status.state === 'connected' || status.state === 'lost' ? status.engine : null
  return (
    <div className={`${classes.root} ${tones.tone}`} data-tone={tone}>
      <span className={classes.state} role="status">
        <Icon aria-hidden className={classes.icon} />
        {backend === 'lost' ? t('state.backendLost') : t(word)}
      </span>
      {seconds !== null && (
        <span aria-hidden>{seconds > 0 ? t('retryIn', { count: seconds }) : t('retrying')}</span>
      )}
      {engine && (
        <ContextSwitch
          className={classes.engine}
          data-hint={t('engineHint', {
            address: engine.address,
            api: engine.apiVersion,
            os: engine.os,
            architecture: engine.architecture,
          })}
        >
          <bdi>{engine.name}</bdi> · {products[engine.product]} {engine.version}
        </ContextSwitch>
      )}
    </div>
  )
}
