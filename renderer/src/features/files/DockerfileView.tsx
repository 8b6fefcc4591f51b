import { Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { IconHammer } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dockerfileOf } from '#shared/domain/dockerfile/dockerfile-of'
import { exportedPaths } from '#shared/domain/dockerfile/exported-paths'
import { openNewBuild } from '../../commands/build-draft-store'
import { CopyButton } from '../../components/CopyButton'
import { ErrorNotice } from '../../components/ErrorNotice'
import { saveText } from '../../components/inspect/save-text'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { dockerfileWords } from './dockerfile-words'
import { FolderWriter } from './FolderWriter'
import classes from './files.module.css'

/** A Dockerfile that would build a container again, to be edited, saved with its files, or built. */
export function DockerfileView({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('files')
  const [edited, setEdited] = useState<string | null>(null)
  const { value, error, again } = useRead(id, (signal) => rpc.changes.dockerfileFacts({ id }, { signal }), [])
  if (error) return <ErrorNotice error={error} onRetry={again} />
  if (!value) return <Skeleton height={320} aria-label={t('reading')} />
  const text = edited ?? dockerfileOf(value, dockerfileWords(t))
  const hasFiles = exportedPaths(value.changes).length > 0
  return (
    <Stack gap="sm">
      <Text size="sm">{t('dockerfile.intro')}</Text>
      <Textarea
        className={classes.text ?? ''}
        label="Dockerfile"
        value={text}
        onChange={(event) => setEdited(event.currentTarget.value)}
        autosize
        minRows={10}
        maxRows={18}
        spellCheck={false}
        autoCapitalize="off"
      />
      <Group gap="xs" align="center">
        <CopyButton text={text} label={t('dockerfile.copy')} />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => saveText('Dockerfile', text, 'text/plain')}
        >
          {t('dockerfile.download')}
        </Button>
        {!hasFiles && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconHammer size={16} aria-hidden />}
            onClick={() => {
              onClose()
              openNewBuild({ dockerfileText: text })
            }}
          >
            {t('dockerfile.build')}
          </Button>
        )}
      </Group>
      <FolderWriter id={id} dockerfile={text} hasFiles={hasFiles} onBuild={onClose} />
    </Stack>
  )
}
