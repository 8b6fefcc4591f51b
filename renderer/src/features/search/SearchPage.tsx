import { IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { searchAsked, searchPlace } from '../../commands/search-place'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import layout from '../../components/ListPage.module.css'
import { PageHeader } from '../../components/PageHeader'
import { TransferPanel } from '../transfers/TransferPanel'
import { SearchActions } from './SearchActions'
import { SearchFailure } from './SearchFailure'
import { SearchForm } from './SearchForm'
import classes from './search.module.css'
import { searchColumns } from './search-columns'
import { searchLine } from './search-line'
import { TagsDrawer } from './TagsDrawer'
import { type FoundRow, useImageSearch } from './use-image-search'

/** Images of Docker Hub or another registry by name: `/search?term=&registry=`. */
export function SearchPage() {
  const { t } = useTranslation('registries')
  const [, navigate] = useLocation()
  const address = useSearch()
  const asked = useMemo(() => searchAsked(new URLSearchParams(address)), [address])
  // Of these results: another search closes it.
  const [opened, setOpened] = useState({ address, reference: '' })
  const { rows, isCut, error, isReading, again } = useImageSearch(asked)
  const open = useCallback((reference: string) => setOpened({ address, reference }), [address])
  const columns = useMemo(() => searchColumns(t, open), [t, open])
  const actions = useCallback((row: FoundRow) => <SearchActions row={row} />, [])
  const hasTerm = asked.term !== ''

  return (
    <div className={layout.page}>
      <PageHeader title={t('search.title')} />
      <SearchForm
        key={address}
        asked={asked}
        isBusy={isReading}
        onSearch={(next) => navigate(searchPlace(next))}
      />
      {error && <SearchFailure error={error} registry={asked.registry} onAgain={again} />}
      <TransferPanel />
      {!error && (
        <DataTable
          name="search"
          label={t('search.results')}
          rows={rows}
          columns={columns}
          rowName={nameOf}
          defaultSort={{ column: 'official', descending: true }}
          onOpen={(row) => open(row.reference)}
          actionsWidth={88}
          actions={actions}
          toolbar={
            rows.length > 0 && (
              <span className={classes.count}>
                {t('search.count', { count: rows.length })}
                {isCut && ` · ${t('search.isCut')}`}
              </span>
            )
          }
          empty={
            <EmptyState
              icon={<IconSearch size={28} />}
              title={isReading ? t('search.busy') : hasTerm ? t('search.nothing') : t('search.begin')}
              text={hasTerm ? undefined : t('search.beginText')}
              line={searchLine(hasTerm ? asked : { ...asked, term: 'nginx' })}
            />
          }
        />
      )}
      <TagsDrawer
        reference={opened.address === address && opened.reference !== '' ? opened.reference : null}
        onClose={() => open('')}
      />
    </div>
  )
}

function nameOf(row: FoundRow): string {
  return row.reference
}
