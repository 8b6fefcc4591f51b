import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/CopyButton'
import { HostPathField } from '../../components/host-files/HostPathField'
import { saveText } from '../../components/inspect/save-text'
import classes from './DockerfileStep.module.css'
import { useLearnStore } from './learn-store'
import { lessonDockerfile } from './lesson-dockerfile'

/** The recipe of the lesson to copy or save, and the folder that it was put in. */
export function DockerfileStep({ image }: { image: string }) {
  const { t } = useTranslation('learn')
  const folder = useLearnStore((state) => state.folder)
  const text = lessonDockerfile(image)
  return (
    <>
      <div className={classes.file}>
        <pre className={classes.text}>{text}</pre>
        <div className={classes.actions}>
          <CopyButton text={text} label={t('dockerfile.copy')} />
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => saveText('Dockerfile', text, 'text/plain')}
          >
            {t('dockerfile.save')}
          </Button>
        </div>
      </div>
      <HostPathField
        kind="folder"
        label={t('dockerfile.folder')}
        value={folder}
        onChange={(path) => useLearnStore.setState({ folder: path })}
      />
    </>
  )
}
