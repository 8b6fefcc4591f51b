import { Button } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Prune } from './cleanup-store'
import { startCleanUp } from './start-clean-up'

const lines = {
  'container.prune': 'docker container prune',
  'volume.prune': 'docker volume prune',
  'network.prune': 'docker network prune',
  'system.prune': 'docker system prune',
} as const satisfies Record<Prune['kind'], string>

/** Opens the clean-up of a page's things; nothing goes before that dialog has named it. */
export function CleanUpButton({ kind }: { kind: Prune['kind'] }) {
  const { t } = useTranslation('common')
  return (
    <Button
      variant="default"
      leftSection={<IconEraser size={16} aria-hidden />}
      data-hint-line={lines[kind]}
      onClick={() => void startCleanUp(kind)}
    >
      {t('action.cleanUp')}
    </Button>
  )
}
