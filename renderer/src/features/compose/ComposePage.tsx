import { Button, Checkbox, Skeleton } from '@mantine/core'
import { IconDownload, IconFileCode } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { composeText } from '#shared/domain/compose/compose-text'
import { type ComposeSource, toCompose } from '#shared/domain/compose/to-compose'
import { CopyButton } from '../../components/CopyButton'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { saveText } from '../../components/inspect/save-text'
import { PageHeader } from '../../components/PageHeader'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import classes from './ComposePage.module.css'

import { EnvFile } from './EnvFile'
import { LostFields } from './LostFields'

/** More containers than this in one file nobody reads; each costs two questions to the engine. */
const most = 50

/** `/compose?ids=a,b`: containers as one compose file, to copy or save. */
export function ComposePage() {
  const { t } = useTranslation('compose')
  const query = new URLSearchParams(useSearch()).get('ids') ?? ''
  const containers = useLiveStore((state) => state.containers)
  const rows = useMemo(
    () =>
      query
        .split(',')
        .flatMap((id) => containers.get(id) ?? [])
        .slice(0, most),
    [query, containers],
  )
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={rows.length > 0 ? rows.map(({ name }) => name).join(', ') : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState icon={<IconFileCode />} title={t('none.title')} text={t('none.text')} />
      ) : (
        <ComposeFileView key={query} rows={rows} />
      )}
    </div>
  )
}

function ComposeFileView({ rows }: { rows: readonly ContainerRow[] }) {
  const { t } = useTranslation('compose')
  const [usesExisting, setUsesExisting] = useState(true)
  const networks = useLiveStore((state) => state.networks)
  const volumes = useLiveStore((state) => state.volumes)
  const { value, error, again } = useRead(
    rows.map(({ id }) => id).join(),
    (signal) => Promise.all(rows.map((row) => readSource(row, signal))),
    [rows],
  )
  const file = useMemo(() => {
    if (!value) return null
    const known = { networks: [...networks.values()], volumes: [...volumes.values()], usesExisting }
    return toCompose(value, known)
  }, [value, networks, volumes, usesExisting])
  if (error && !value) return <ErrorNotice error={error} onRetry={again} />
  if (!file) return <Skeleton m="lg" height={200} radius="md" />
  const text = composeText(file.document)
  const hasShared = 'networks' in file.document || 'volumes' in file.document
  return (
    <>
      <div className={classes.tools}>
        {hasShared && (
          <Checkbox
            size="xs"
            label={t('existing.label')}
            description={t('existing.text')}
            checked={usesExisting}
            onChange={(event) => setUsesExisting(event.currentTarget.checked)}
          />
        )}
        <div className={classes.actions}>
          <CopyButton text={text} label={t('copy')} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => saveText('compose.yaml', text, 'text/plain')}
          >
            {t('save')}
          </Button>
        </div>
      </div>
      <div className={classes.body}>
        <LostFields lost={file.lost} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
        <section aria-label={t('file')} tabIndex={0}>
          <pre className={classes.file}>{text}</pre>
        </section>
        {file.env !== '' && <EnvFile text={file.env} />}
        <p className={classes.note}>{t('order')}</p>
      </div>
    </>
  )
}

async function readSource(row: ContainerRow, signal: AbortSignal): Promise<ComposeSource> {
  const [container, image] = await Promise.all([
    rpc.containers.inspect({ id: row.id }, { signal }),
    // An image that was removed by force leaves the container with everything that it took over.
    rpc.resources
      .inspect({ kind: 'image', id: row.imageId }, { signal })
      .catch(() => ({ raw: { Config: {} } })),
  ])
  return { container: container.raw, image: image.raw }
}
