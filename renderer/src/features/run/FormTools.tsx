import { Button } from '@mantine/core'
import { IconBookmark, IconClipboardText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import fields from './fields.module.css'
import type { RunForm } from './form/run-form'
import { PasteLine } from './PasteLine'
import { Presets } from './presets/Presets'
import { usePresets } from './presets/use-presets'

/** What fills the form at once: a pasted docker line, or a preset. */
export function FormTools(props: {
  image: string
  command: CommandOf<'container.run'> | null
  onFill: (form: RunForm) => void
}) {
  const { t } = useTranslation('run')
  const [open, setOpen] = useState<'paste' | 'presets' | null>(null)
  const presets = usePresets()
  const toggle = (tool: 'paste' | 'presets'): void => setOpen(open === tool ? null : tool)
  const fill = (form: RunForm): void => {
    setOpen(null)
    props.onFill(form)
  }
  return (
    <div className={fields.section}>
      <div className={fields.tools}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open === 'paste'}
          leftSection={<IconClipboardText size={14} aria-hidden />}
          onClick={() => toggle('paste')}
        >
          {t('paste.button')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open === 'presets'}
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => toggle('presets')}
        >
          {t('presets.title')}
        </Button>
      </div>
      {open === 'paste' && <PasteLine onFill={fill} />}
      {open === 'presets' && presets && (
        <Presets presets={presets} image={props.image} command={props.command} onFill={fill} />
      )}
    </div>
  )
}
