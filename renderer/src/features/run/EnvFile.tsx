import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/errors'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useHostPick } from '../../components/host-files/use-host-pick'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'
import classes from './fields.module.css'
import { type BlockEntry, readEnvBlock } from './form/env-block'

/** Reads an `.env` file of this computer; what is in it is handed on as variables. */
export function EnvFile({ onRead }: { onRead: (entries: readonly BlockEntry[]) => void }) {
  const { t } = useTranslation('run')
  const [failure, setFailure] = useState<AppError | 'none' | null>(null)
  const read = (path: string): void => {
    setFailure(null)
    rpc.hostFiles.readText({ path }).then(
      ({ text }) => {
        const entries = readEnvBlock(text)
        if (entries) onRead(entries)
        else setFailure('none')
      },
      (error: unknown) => setFailure(toAppError(error)),
    )
  }
  const { browse, dialog } = useHostPick({
    kind: 'file',
    title: t('env.load'),
    // The file's name begins with a dot as a rule.
    showsHidden: true,
    onPick: read,
  })
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFileImport size={14} aria-hidden />}
        onClick={browse}
      >
        {t('env.load')}
      </Button>
      {failure === 'none' && (
        <span className={classes.problem} role="status">
          {t('env.noVariables')}
        </span>
      )}
      {failure !== null && failure !== 'none' && <ErrorNotice error={failure} />}
      {dialog}
    </>
  )
}
