import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openLink } from './open-link'
import classes from './TerminalDialogs.module.css'

/** Asks before a link from a container's output is opened, and shows where it leads. `target` null: closed. */
export function LinkDialog(props: { target: URL | null; onClose: () => void }) {
  const { t } = useTranslation('terminals')
  const { target } = props
  return (
    <Modal
      opened={target !== null}
      onClose={props.onClose}
      title={t('link.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.text}>{t('link.why')}</p>
      <p className={classes.host}>{target?.host}</p>
      <p className={classes.target}>{target?.href}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button
          onClick={() => {
            if (target) openLink(target)
            props.onClose()
          }}
        >
          {t('link.open')}
        </Button>
      </Group>
    </Modal>
  )
}
