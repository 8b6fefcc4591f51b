import { useTranslation } from 'react-i18next'
import type { EnginePlace } from '#shared/contract/engine'
import { EngineWords } from '../components/EngineWords'
import classes from './PlacesTried.module.css'

const sources = {
  'docker-host': 'engine:source.docker-host',
  context: 'engine:source.context',
  default: 'engine:source.default',
  desktop: 'engine:source.desktop',
  rootless: 'engine:source.rootless',
  podman: 'engine:source.podman',
  'podman-rootless': 'engine:source.podman-rootless',
  given: 'engine:source.given',
} as const satisfies Record<EnginePlace['source'], string>

const results = {
  connected: 'engine:result.connected',
  absent: 'engine:result.absent',
  refused: 'engine:result.refused',
  denied: 'engine:result.denied',
  timeout: 'engine:result.timeout',
  invalid: 'engine:result.invalid',
  failed: 'engine:result.failed',
  'not-tried': 'engine:result.not-tried',
} as const satisfies Record<EnginePlace['result'], string>

/** Where an engine was looked for and why each place failed. */
export function PlacesTried(props: { places: readonly EnginePlace[] }) {
  const { t } = useTranslation('engine')
  return (
    <ul className={classes.list} aria-label={t('absent.places')}>
      {props.places.map((place) => (
        <li key={`${place.source} ${place.address}`} className={classes.place}>
          <div className={classes.head}>
            <span className={classes.source}>{t(sources[place.source])}</span>
            <span>{t(results[place.result])}</span>
          </div>
          <code className={classes.address}>{place.address}</code>
          <EngineWords words={place.message} />
        </li>
      ))}
    </ul>
  )
}
