import { Button, Group, Stack } from '@mantine/core'
import { IconHammer } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/errors'
import { openNewBuild } from '../../commands/build-draft-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import { HostPathField } from '../../components/host-files/HostPathField'
import { ProgressLine } from '../../components/ProgressLine'
import { formatBytes } from '../../format/bytes'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'
import classes from './files.module.css'

type State = { type: 'idle' } | { type: 'writing'; bytes: number } | { type: 'done'; bytes: number }

/** Writes a Dockerfile and the files that it adds into a folder, and goes on to build it. */
export function FolderWriter(props: {
  id: string
  dockerfile: string
  hasFiles: boolean
  onBuild: () => void
}) {
  const { t } = useTranslation(['files', 'common'])
  const { id, dockerfile, hasFiles } = props
  const [folder, setFolder] = useState('')
  const [state, setState] = useState<State>({ type: 'idle' })
  const [error, setError] = useState<AppError | null>(null)
  const leaving = useRef(new AbortController())
  useEffect(() => () => leaving.current.abort(), [])

  async function write(isReplacing: boolean): Promise<void> {
    leaving.current.abort()
    leaving.current = new AbortController()
    const { signal } = leaving.current
    setError(null)
    setState({ type: 'writing', bytes: 0 })
    try {
      const wish = { id, folder, dockerfile, isReplacing }
      for await (const { bytes, isDone } of await rpc.changes.writeFolder(wish, { signal }))
        setState({ type: isDone ? 'done' : 'writing', bytes })
    } catch (failure) {
      setState({ type: 'idle' })
      if (!signal.aborted) setError(toAppError(failure))
    }
  }
  return (
    <Stack gap="xs">
      <HostPathField
        kind="folder"
        label={t('dockerfile.folder')}
        description={hasFiles ? t('dockerfile.folderHint') : t('dockerfile.folderOnly')}
        placeholder="~/web"
        value={folder}
        onChange={(path) => {
          setFolder(path)
          setState({ type: 'idle' })
        }}
      />
      {error && <ErrorNotice error={error} />}
      {state.type === 'writing' && (
        <ProgressLine
          current={state.bytes}
          total={null}
          label={t('dockerfile.write')}
          words={t('progress.some', { current: formatBytes(state.bytes) })}
        />
      )}
      {state.type === 'done' && (
        <div role="status">
          {t('dockerfile.written')} <bdi className={classes.path}>{folder}</bdi>
        </div>
      )}
      <Group justify="flex-end" gap="sm">
        {state.type === 'writing' ? (
          <Button color="red" variant="light" onClick={() => leaving.current.abort()}>
            {t('stop')}
          </Button>
        ) : (
          <Button
            variant={state.type === 'done' ? 'default' : 'filled'}
            disabled={folder === ''}
            onClick={() => void write(error?.code === 'file-exists')}
          >
            {error?.code === 'file-exists' ? t('common:replace.action') : t('dockerfile.write')}
          </Button>
        )}
        {state.type === 'done' && (
          <Button
            leftSection={<IconHammer size={16} aria-hidden />}
            onClick={() => {
              props.onBuild()
              openNewBuild({ command: { context: folder } })
            }}
          >
            {t('dockerfile.build')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
