import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { actionWords } from './action-words'
import classes from './notify-done.module.css'
import { showNotice } from './show-notice'
import { UndoOffer } from './UndoOffer'

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
  const id = showNotice({
    role: 'status',
    // The middle: the buttons of rows and dialogs stand on the right.
    position: 'bottom-center',
    className: classes.root ?? '',
    autoClose: shownFor,
    message: (
      <Group gap="xs" wrap="nowrap">
        <span className={classes.title}>{title}</span>
        <UndoOffer entry={entry} onUndo={() => notifications.hide(id)} />
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
  })
  shown = id
}
