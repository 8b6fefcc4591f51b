import { Loader } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registryName, registryOfReference } from '#shared/domain/registry-server'
import { FilterInput } from '../../components/FilterInput'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { SearchActions } from './SearchActions'
import { SearchFailure } from './SearchFailure'
import classes from './search.module.css'

/** Tags that are drawn at once; the filter finds the others. */
const mostDrawn = 200

/** The tags of an image as its registry lists them, each to pull or to run. */
export function TagList({ reference }: { reference: string }) {
  const { t } = useTranslation('registries')
  const [words, setWords] = useState('')
  const { value, error, isReading, again } = useRead(
    reference,
    (signal) => rpc.registries.tags({ reference }, { signal }),
    [],
  )
  if (error) {
    const registry = registryName(registryOfReference(reference))
    return <SearchFailure error={error} registry={registry} onAgain={again} />
  }
  if (isReading || !value) return <Loader size="sm" aria-label={t('search.busy')} />
  const found = value.tags.filter((tag) => tag.includes(words.trim()))
  return (
    <>
      <FilterInput label={t('tags.filter')} value={words} onChange={setWords} />
      <ul className={classes.tags} aria-label={t('tags.list')}>
        {found.slice(0, mostDrawn).map((tag) => (
          <li key={tag} className={classes.tag}>
            <bdi className={classes.tagName}>{tag}</bdi>
            <SearchActions row={{ reference: `${reference}:${tag}` }} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.note}>{t('tags.none')}</p>}
      {found.length > mostDrawn && (
        <p className={classes.note}>{t('tags.more', { count: found.length - mostDrawn })}</p>
      )}
      {value.isCut && <p className={classes.note}>{t('search.isCut')}</p>}
    </>
  )
}
