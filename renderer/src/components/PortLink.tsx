import { notifications } from '@mantine/notifications'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port } from '#shared/contract/rows'
import { portText, portUrl } from '#shared/domain/port-url'
import { useEngineStatus } from '../live/engine-store'
import { rpc, runsInDesktop } from '../rpc/client'
import { toAppError } from '../rpc/to-app-error'
import classes from './PortLink.module.css'
import { useRowTabIndex } from './table/row-tab-index'

/** A published port as a link that opens in the person's browser; one that is only exposed as text. */
export function PortLink({ port }: { port: Port }) {
  const { t } = useTranslation('inspect')
  const status = useEngineStatus()
  const tabIndex = useRowTabIndex()
  const url = portUrl(port, 'engine' in status ? status.engine.address : '')
  if (url === null) return <span className={classes.plain}>{portText(port)}</span>
  const open = (event: MouseEvent): void => {
    if (!runsInDesktop()) return
    event.preventDefault()
    rpc.app.openLink({ url }).catch((error: unknown) => {
      notifications.show({
        color: 'red',
        title: t('linkFailed', { url }),
        message: toAppError(error).message,
      })
    })
  }
  return (
    <a
      className={classes.link}
      href={url}
      target="_blank"
      rel="noreferrer"
      tabIndex={tabIndex}
      data-hint={t('opens', { url, port: portText(port) })}
      onClick={open}
    >
      {`${port.hostPort}:${port.containerPort}`}
    </a>
  )
}
