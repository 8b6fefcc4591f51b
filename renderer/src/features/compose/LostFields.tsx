import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ComposeFile } from '#shared/domain/compose/to-compose'

/** What the containers have and a compose file cannot say. */
export function LostFields({ lost }: { lost: ComposeFile['lost'] }) {
  const { t } = useTranslation('compose')
  if (lost.length === 0) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="sm">
      {t('lost')}
      <ul>
        {lost.map(({ service, fields }) => (
          <li key={service}>
            <strong>{service}</strong>: <code>{fields.join(', ')}</code>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
