import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NewerCheck } from '#shared/contract/images'
import { StateBadge } from '../../../components/StateBadge'
import classes from './newer.module.css'

interface NewerAnswerProps {
  readonly check: NewerCheck
  readonly reference: string
  /** Containers were made from what is here. */
  readonly isUsed: boolean
  readonly onPull: () => void
}

const looks = {
  same: { look: 'done', word: 'newer.same' },
  newer: { look: 'starting', word: 'newer.newer' },
  'local-only': { look: 'unknown', word: 'newer.localOnly' },
} as const

/** What the registry said of a tag, what it means, and Pull where it has another image. */
export function NewerAnswer({ check, reference, isUsed, onPull }: NewerAnswerProps) {
  const { t } = useTranslation('image')
  const { look, word } = looks[check.state]
  return (
    <>
      <StateBadge look={look} word={t(word)} hint={check.there ?? undefined} />
      {check.state === 'local-only' && <p className={classes.words}>{t('newer.localOnlyWhy')}</p>}
      {check.state === 'newer' && (
        <>
          <Button
            size="compact-xs"
            leftSection={<IconDownload size={14} aria-hidden />}
            aria-label={t('newer.pullName', { name: reference })}
            data-hint={t('common:action.pull')}
            data-hint-line={`docker pull ${reference}`}
            onClick={onPull}
          >
            {t('common:action.pull')}
          </Button>
          <p className={classes.words}>
            {t('newer.after')} {isUsed && t('newer.used')}
          </p>
        </>
      )}
    </>
  )
}
