import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeInstructions, imageChange } from '#shared/commands/image-change'
import classes from './files.module.css'

/** The instructions in a text, one a line; null where one is none that an image can take. */
export function changesOf(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.every((line) => imageChange.read(line).ok) ? lines : null
}

/** Dockerfile instructions for the new image's configuration, one a line. */
export function ChangesField(props: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('files')
  const isBad = changesOf(props.value) === null
  return (
    <Textarea
      className={classes.text ?? ''}
      label={t('changes.label')}
      description={t('changes.hint')}
      placeholder={'CMD ["nginx", "-g", "daemon off;"]\nENV MODE=production'}
      error={isBad ? t('changes.bad', { list: changeInstructions.join(', ') }) : undefined}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxRows={6}
      spellCheck={false}
      autoCapitalize="off"
    />
  )
}
