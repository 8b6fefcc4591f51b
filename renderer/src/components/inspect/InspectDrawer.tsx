import { Drawer, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { ErrorNotice } from '../ErrorNotice'
import classes from './InspectDrawer.module.css'
import { InspectView } from './InspectView'

interface InspectDrawerProps {
  readonly kind: 'image' | 'volume' | 'network'
  /** What to inspect; null: closed. */
  readonly id: string | null
  readonly title: string
  /** The docker line that shows the same. */
  readonly line: string
  /** The live row: when it changes, the answer is read again. */
  readonly cause: unknown
  readonly onClose: () => void
  /** Above the tree. */
  readonly children?: ReactNode
}

/** Details of an image, a volume or a network over its list. */
export function InspectDrawer(props: InspectDrawerProps) {
  const { t } = useTranslation('common')
  return (
    <Drawer
      opened={props.id !== null}
      onClose={props.onClose}
      title={props.title}
      position="right"
      size="xl"
      classNames={{ content: classes.content, body: classes.body }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.id !== null && (
        <>
          {props.children}
          <Answer key={props.id} {...props} id={props.id} />
        </>
      )}
    </Drawer>
  )
}

function Answer({ kind, id, title, line, cause }: InspectDrawerProps & { id: string }) {
  const { value, error, again } = useRead(
    `${kind} ${id}`,
    (signal) => rpc.resources.inspect({ kind, id }, { signal }),
    [cause],
  )
  if (value) {
    return (
      <div className={classes.view}>
        <InspectView raw={value.raw} name={title} line={line} />
      </div>
    )
  }
  return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton flex={1} />
}
