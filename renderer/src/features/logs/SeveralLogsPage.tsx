import { Checkbox, useComputedColorScheme } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { PageHeader } from '../../components/PageHeader'
import { LogView } from './LogView'
import classes from './LogView.module.css'
import { useLogWorld } from './use-log-world'

/** More containers than this are not read at once: each costs the engine a connection. */
const most = 64

/** `/logs?ids=a,b,c`: the logs of several containers, interleaved by time. */
export function SeveralLogsPage() {
  const { t } = useTranslation('logs')
  const query = new URLSearchParams(useSearch()).get('ids') ?? ''
  const ids = useMemo(() => query.split(',').filter(Boolean).slice(0, most), [query])
  return (
    <>
      <PageHeader title={t('several.title')} />
      {ids.length === 0 ? (
        <EmptyState
          icon={<IconFileText />}
          title={t('several.none')}
          text={t('several.noneText')}
          line="docker compose logs --follow"
        />
      ) : (
        <SeveralLogs key={query} ids={ids} />
      )}
    </>
  )
}

function SeveralLogs({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('logs')
  const world = useLogWorld(ids)
  const scheme = useComputedColorScheme('light')
  const [hidden, setHidden] = useState<readonly number[]>([])
  return (
    <div className={classes.page}>
      <fieldset className={classes.sources}>
        <legend>{t('several.shown')}</legend>
        {world.sources.map((source, index) => (
          <Checkbox
            key={ids[index]}
            size="xs"
            label={source.name}
            checked={!hidden.includes(index)}
            onChange={(event) =>
              setHidden(
                event.currentTarget.checked ? hidden.filter((each) => each !== index) : [...hidden, index],
              )
            }
          />
        ))}
      </fieldset>
      <LogView label={t('several.label')} world={world} scheme={scheme} hidden={hidden} />
    </div>
  )
}
