import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeBar, useBarStore } from '../../commands/bar-store'
import { useConfirmStore } from '../../commands/confirm-store'
import { useSettings } from '../../live/settings-store'
import { BarBody } from './BarBody'
import classes from './CommandBar.module.css'
import type { PageChoice } from './search-things'

/** The palette that docker lines are typed into. Drawn once, in the shell. */
export function CommandBar(props: { pages: readonly PageChoice[] }) {
  const { t } = useTranslation('bar')
  const isOpen = useBarStore((state) => state.isOpen)
  // Escape belongs to the question that lies over the bar.
  const isAsked = useConfirmStore((state) => state.asked !== null)
  const hasAnswer = useBarStore(({ results }) => results.some(({ answer }) => answer !== undefined))
  const isChoosingFolder = useBarStore((state) => state.isChoosingFolder)
  const { hasDockedBar } = useSettings()
  if (hasDockedBar) return <BarBody {...props} isDocked />
  return (
    <Modal.Root
      opened={isOpen}
      onClose={closeBar}
      size={hasAnswer ? 1040 : 720}
      yOffset="10vh"
      zIndex={190}
      classNames={{ content: classes.content }}
      closeOnEscape={!isAsked && !isChoosingFolder}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('title')} data-command-bar>
        <BarBody {...props} />
      </Modal.Content>
    </Modal.Root>
  )
}
