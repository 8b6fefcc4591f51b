import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { cancelRun } from '../../commands/cancel-run'
import { lineOf } from '../../commands/line-of'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { ProgressLine } from '../../components/ProgressLine'
import { formatBytes } from '../../format/bytes'
import classes from './files.module.css'
import { useFileRun } from './use-file-run'

/**
 * The frame of a dialog that runs one command with a file: its fields, the docker line, then progress with cancel, then
 * what came of it. Closing it lets the command go on; the activity list has it.
 */
export function FileForm<C extends Command>(props: {
  /** Null while the fields are not right yet. */
  command: C | null
  /** On the button. */
  verb: string
  onClose: () => void
  /** What is shown once it is done. */
  done: (entry: ActivityEntry) => ReactNode
  /** Once, as soon as it is done. */
  onDone?: (entry: ActivityEntry) => void
  children: ReactNode
}) {
  const { t } = useTranslation(['files', 'common'])
  const { command, verb, onClose } = props
  const { run, state, entry, error } = useFileRun<C>()
  const closing = useRef<HTMLButtonElement>(null)
  const onDone = useRef(props.onDone)
  useEffect(() => {
    onDone.current = props.onDone
  })
  useEffect(() => {
    if (state !== 'done') return
    closing.current?.focus()
    if (entry) onDone.current?.(entry)
  }, [state, entry])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (command && state !== 'running') void run(command)
  }

  if (state === 'done' && entry)
    return (
      <Stack gap="md">
        <div role="status">{props.done(entry)}</div>
        <Group justify="flex-end">
          <Button ref={closing} onClick={onClose}>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <fieldset className={classes.fields} disabled={state === 'running'}>
          {props.children}
        </fieldset>
        {error && <ErrorNotice error={error} />}
        {state === 'cancelled' && <div role="status">{t('cancelled')}</div>}
        {command && <DockerLine line={lineOf(command)} />}
        {state === 'running' && <Running entry={entry} label={verb} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {state === 'running' ? t('goesOn') : t('common:cancel')}
          </Button>
          {state === 'running' ? (
            <Button
              color="red"
              variant="light"
              disabled={!entry}
              onClick={() => entry && cancelRun(entry.id)}
            >
              {t('stop')}
            </Button>
          ) : (
            <Button type="submit" disabled={!command}>
              {verb}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function Running({ entry, label }: { entry: ActivityEntry | undefined; label: string }) {
  const { t } = useTranslation('files')
  const { current, total } = entry?.progress ?? { current: 0, total: null }
  const words =
    total === null
      ? t('progress.some', { current: formatBytes(current) })
      : t('progress.of', { current: formatBytes(current), total: formatBytes(total) })
  return <ProgressLine current={current} total={total} label={label} words={words} />
}

/** For the callers of {@link FileForm}: the lines that a command answered. */
export function detailsOf(entry: ActivityEntry): readonly string[] {
  return entry.results.flatMap(({ details }) => details)
}
