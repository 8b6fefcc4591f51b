import type { ContainerRow } from '#shared/contract/rows'
import { OutsideLink } from '../../../components/OutsideLink'
import { publishedPorts } from '../../../format/ports'
import { useEngineStore } from '../../../live/engine-store'
import classes from './cells.module.css'

const shown = 2

/** Published ports as links; more than two are counted and listed on hover. */
export function PortsCell({ row }: { row: ContainerRow }) {
  const address = useEngineStore(({ status }) => ('engine' in status ? status.engine.address : ''))
  const ports = publishedPorts(row.ports, address)
  if (ports.length === 0) return null
  return (
    <div className={classes.stack}>
      {ports.slice(0, shown).map(({ text, short, url }, index) => (
        <span key={text} className={classes.port}>
          {url && row.state === 'running' ? <OutsideLink url={url}>{short}</OutsideLink> : short}
          {index === shown - 1 && ports.length > shown && (
            <span className={classes.more} data-hint={ports.map((port) => port.text).join(', ')}>
              +{ports.length - shown}
            </span>
          )}
        </span>
      ))}
    </div>
  )
}
