import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TagList } from './TagList'

/** The tags of a found image, over the results. */
export function TagsDrawer({ reference, onClose }: { reference: string | null; onClose: () => void }) {
  const { t } = useTranslation('registries')
  return (
    <Drawer
      opened={reference !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={t('tags.title', { name: reference ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {reference !== null && <TagList key={reference} reference={reference} />}
    </Drawer>
  )
}
