import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { actionWords } from './action-words'
import classes from './notify-done.module.css'
import { undoEntry } from './undo-entry'

/** Milliseconds for which the notice stays; the activity list keeps the offer. */
const shownFor = 7_000

/** The notice that is shown, if any: the next one takes its place, so that they never pile up. */
let shown: string | undefined

/** Tells that a command is done, where it can be taken back or there are steps to read. */
export function notifyDone(entry: ActivityEntry, names: readonly string[]): void {
  if (entry.state !== 'done' || !(entry.undo || entry.steps)) return
  if (shown) notifications.hide(shown)
  const title = i18n.t('common:done.title', {
    action: i18n.t(actionWords[entry.command.kind].verb),
    name: names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '),
  })
  const id = notifications.show({
    role: 'status',
    // The middle: the buttons of rows and dialogs stand on the right.
    position: 'bottom-center',
    className: classes.root ?? '',
    autoClose: shownFor,
    message: (
      <Group gap="xs" wrap="nowrap">
        <span className={classes.title}>{title}</span>
        {entry.undo && (
          <Button
            size="compact-sm"
            variant="default"
            data-hint-line={entry.undo.lines.join('\n')}
            data-hint={i18n.t('common:undo.undo')}
            onClick={() => {
              notifications.hide(id)
              void undoEntry(entry)
            }}
          >
            {i18n.t(entry.undo.type === 'recreate' ? 'common:undo.recreate' : 'common:undo.undo')}
          </Button>
        )}
        {entry.steps && (
          <Button
            component="a"
            href={`#/activity?entry=${entry.id}`}
            size="compact-sm"
            variant="subtle"
            onClick={() => notifications.hide(id)}
          >
            {i18n.t('common:done.steps')}
          </Button>
        )}
      </Group>
    ),
    closeButtonProps: { 'aria-label': i18n.t('common:close') },
  })
  shown = id
}
