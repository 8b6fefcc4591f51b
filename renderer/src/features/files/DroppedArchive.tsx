import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconFileImport, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'
import classes from './files.module.css'

/** Asks what an archive holds that was dropped: images, or the files of one. */
export function DroppedArchive({ name, path }: { name: string; path: string | null }) {
  const { t } = useTranslation(['files', 'images', 'hostFiles'])
  const given = path === null ? {} : { path }
  return (
    <Stack gap="sm">
      {path === null ? (
        <Alert color="yellow">{t('hostFiles:noPath', { name })}</Alert>
      ) : (
        <div className={classes.path}>{path}</div>
      )}
      <div>{t('dropped.words')}</div>
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          data-hint-line="docker import FILE"
          onClick={() => openFileDialog({ kind: 'import', ...given })}
        >
          {t('images:fromFile.import')}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconPackageImport size={16} aria-hidden />}
          data-hint-line="docker load --input FILE"
          onClick={() => openFileDialog({ kind: 'load', ...given })}
        >
          {t('images:fromFile.load')}
        </Button>
      </Group>
    </Stack>
  )
}
