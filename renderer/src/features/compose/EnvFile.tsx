import { Button } from '@mantine/core'
import { IconDownload, IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/CopyButton'
import { saveText } from '../../components/inspect/save-text'
import classes from './ComposePage.module.css'

/** The secrets that the compose file refers to: their names, and their values when asked for. */
export function EnvFile({ text }: { text: string }) {
  const { t } = useTranslation('compose')
  const [isShown, setIsShown] = useState(false)
  const covered = text.replace(/=.*$/gm, '=••••••••')
  return (
    <section aria-label={t('env.title')}>
      <div className={classes.envHead}>
        <h2 className={classes.subtitle}>{t('env.title')}</h2>
        {isShown ? (
          <div className={classes.actions}>
            <CopyButton text={text} label={t('env.copy')} />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => saveText('.env', text, 'text/plain')}
            >
              {t('env.save')}
            </Button>
          </div>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconEye size={15} aria-hidden />}
            onClick={() => setIsShown(true)}
          >
            {t('env.show')}
          </Button>
        )}
      </div>
      <p className={classes.note}>{t('env.text')}</p>
      <pre className={classes.env}>{isShown ? text : covered}</pre>
    </section>
  )
}
