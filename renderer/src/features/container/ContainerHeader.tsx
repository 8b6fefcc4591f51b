import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { actionWords } from '../../commands/action-words'
import { usePending } from '../../commands/pending-store'
import { ContainerState } from '../../components/ContainerState'
import classes from '../../components/DetailPage.module.css'
import { OutsideLink } from '../../components/OutsideLink'
import { TextLink } from '../../components/TextLink'
import { publishedPorts } from '../../format/ports'
import { useActivityStore } from '../../live/activity-store'
import { ContainerActions } from './ContainerActions'
import { lastStoryOf } from './last-story-of'
import { useEngineAddress } from './use-engine-address'

const shownPorts = 6

/** The head of the container page: name, image, state, ports as links, actions. */
export function ContainerHeader({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const pending = usePending(row.id)
  const story = useActivityStore(({ entries }) => lastStoryOf(row, entries)?.id)
  const ports = publishedPorts(row.ports, useEngineAddress())
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1 className={classes.title}>
          <bdi>{row.name}</bdi>
        </h1>
        <div className={classes.subtitle}>
          <ContainerState row={row} busy={pending && t(actionWords[pending.kind].busy)} />
          <TextLink to={`/images/${row.imageId}`}>{row.image}</TextLink>
          {story && <TextLink to={`/activity?entry=${story}`}>{t('common:done.steps')}</TextLink>}
          {ports.length > 0 && (
            <span className={classes.ports}>
              <span>{t('ports')}</span>
              {ports.slice(0, shownPorts).map(({ text, url }) =>
                url && isActive(row) ? (
                  <OutsideLink key={text} url={url}>
                    {text}
                  </OutsideLink>
                ) : (
                  <span key={text}>{text}</span>
                ),
              )}
              {ports.length > shownPorts && (
                <span>{t('inspect:more', { count: ports.length - shownPorts })}</span>
              )}
            </span>
          )}
        </div>
      </div>
      <div className={classes.actions}>
        <ContainerActions row={row} />
      </div>
    </header>
  )
}
