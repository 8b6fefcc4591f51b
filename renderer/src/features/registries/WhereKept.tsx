import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { registryServer } from '#shared/domain/registry-server'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'

const sentences = {
  helper: 'kept.helper',
  encrypted: 'kept.encrypted',
  session: 'kept.session',
} as const

/** Says where the password of a registry would be kept, before it is given. */
export function WhereKept({ server }: { server: string }) {
  const { t } = useTranslation('registries')
  const key = registryServer(server)
  const { value } = useRead(key, (signal) => rpc.registries.placeFor({ server: key }, { signal }), [])
  if (!value) return null
  return (
    <Text size="sm" c="dimmed">
      {t(sentences[value.place], { helper: value.helper })}
    </Text>
  )
}
