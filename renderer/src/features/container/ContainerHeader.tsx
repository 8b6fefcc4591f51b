import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { distinctPorts, portText } from '#shared/domain/port-url'
import { actionWords } from '../../commands/action-words'
import { usePending } from '../../commands/pending-store'
import { ContainerState } from '../../components/ContainerState'
import { inspectState } from '../../components/inspect/use-inspected'
import { PageHeader } from '../../components/PageHeader'
import { PortLink } from '../../components/PortLink'
import { ContainerActions } from './ContainerActions'
import classes from './ContainerPage.module.css'

const shownPorts = 6

/** The head of the container page: name, image, state, ports as links, actions. */
export function ContainerHeader({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const pending = usePending(row.id)
  const ports = distinctPorts(row.ports).filter((port) => port.hostPort !== undefined)
  return (
    <PageHeader
      title={<bdi>{row.name}</bdi>}
      subtitle={
        <div className={classes.subtitle}>
          <ContainerState row={row} busy={pending && t(actionWords[pending.kind].busy)} />
          <Link href="/images" state={inspectState(row.imageId)}>
            {row.image}
          </Link>
          {ports.length > 0 && (
            <span className={classes.ports}>
              <span>{t('ports')}</span>
              {ports.slice(0, shownPorts).map((port) => (
                <PortLink key={portText(port)} port={port} />
              ))}
              {ports.length > shownPorts && (
                <span>{t('inspect:more', { count: ports.length - shownPorts })}</span>
              )}
            </span>
          )}
        </div>
      }
    >
      <ContainerActions row={row} />
    </PageHeader>
  )
}
