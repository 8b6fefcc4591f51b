import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAction } from './IconAction'
import { useCopy } from './use-copy'

/** A small button that copies a text and says so. */
export function CopyButton(props: { text: string; label?: string }) {
  const { t } = useTranslation('common')
  const { copy, isCopied, hasFailed } = useCopy()
  const label = isCopied ? t('copied') : hasFailed ? t('copyFailed') : (props.label ?? t('copy'))
  return (
    <IconAction label={label} size="small" onAct={() => copy(props.text)}>
      {isCopied ? <IconCheck /> : hasFailed ? <IconX /> : <IconCopy />}
    </IconAction>
  )
}
