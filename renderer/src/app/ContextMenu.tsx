import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { lineOf } from '../commands/line-of'
import { startCommand } from '../commands/run-command'
import { ErrorNotice } from '../components/ErrorNotice'
import { rpc } from '../rpc/client'
import { useRead } from '../rpc/use-read'
import classes from './ContextMenu.module.css'

/** The Docker contexts of this person, the chosen one marked; to pick another is `docker context use`. */
export function ContextMenu(props: {
  isOpen: boolean
  onChange: (isOpen: boolean) => void
  /** The button that opens it. */
  children: ReactNode
}) {
  const { t } = useTranslation('engine')
  const { value, error } = useRead('contexts', (signal) => rpc.engine.contexts(undefined, { signal }), [
    props.isOpen,
  ])
  const overriding = value?.overriding
  return (
    <Menu
      opened={props.isOpen}
      onChange={props.onChange}
      position="top-start"
      shadow="md"
      width={340}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown className={classes.list}>
        <Menu.Label>{t('contexts.label')}</Menu.Label>
        {error && <ErrorNotice error={error} />}
        {value?.contexts.map(({ name, address, isCurrent }) => (
          <Menu.Item
            key={name}
            aria-current={isCurrent}
            disabled={overriding !== undefined}
            leftSection={<IconCheck size={16} aria-hidden opacity={isCurrent ? 1 : 0} />}
            data-hint={t('contexts.switch')}
            data-hint-line={lineOf(commandFor(name))}
            onClick={() => {
              if (!isCurrent) startCommand(commandFor(name))
            }}
          >
            <span className={classes.name}>{name}</span>
            <span className={classes.address}>{address ?? t('contexts.default')}</span>
          </Menu.Item>
        ))}
        {overriding && <p className={classes.note}>{t('contexts.overriding', { variable: overriding })}</p>}
      </Menu.Dropdown>
    </Menu>
  )
}

function commandFor(name: string): CommandOf<'context.use'> {
  return { kind: 'context.use', name }
}
