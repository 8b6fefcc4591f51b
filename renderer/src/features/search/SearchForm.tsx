import { Autocomplete, Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registryServerSchema } from '#shared/commands/registry-server-schema'
import { hubHost, registryName } from '#shared/domain/registry-server'
import type { SearchAsked } from '../../commands/search-place'
import { DockerLine } from '../../components/DockerLine'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import classes from './search.module.css'
import { searchLine } from './search-line'

/** What to look for and where; the registries signed in to are suggested. */
export function SearchForm(props: {
  asked: SearchAsked
  isBusy: boolean
  onSearch: (asked: SearchAsked) => void
}) {
  const { t } = useTranslation('registries')
  const [term, setTerm] = useState(props.asked.term)
  const [registry, setRegistry] = useState(props.asked.registry || hubHost)
  const { value } = useRead('sign-ins', (signal) => rpc.registries.list(undefined, { signal }), [])
  const known = [hubHost, ...(value ?? []).map(({ server }) => registryName(server))]
  const isBad = registry !== '' && !registryServerSchema.safeParse(registry).success
  const asked = { ...props.asked, term: term.trim(), registry: registry === hubHost ? '' : registry }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (asked.term !== '' && !isBad) props.onSearch(asked)
  }

  return (
    <search>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          className={classes.term ?? ''}
          label={t('search.term')}
          placeholder="nginx"
          value={term}
          onChange={(event) => setTerm(event.currentTarget.value)}
          maxLength={200}
          autoFocus={props.asked.term === ''}
          spellCheck={false}
          autoComplete="off"
        />
        <Autocomplete
          className={classes.registry ?? ''}
          label={t('search.registry')}
          data={[...new Set(known)]}
          value={registry}
          onChange={(text) => setRegistry(text.trim())}
          error={isBad ? t('signIn.badServer') : undefined}
          filter={({ options }) => options}
          spellCheck={false}
        />
        <Button
          type="submit"
          leftSection={<IconSearch size={16} aria-hidden />}
          loading={props.isBusy}
          disabled={asked.term === '' || isBad}
        >
          {t('search.button')}
        </Button>
        {asked.term !== '' && !isBad && (
          <div className={classes.line}>
            <DockerLine line={searchLine(asked)} />
          </div>
        )}
      </form>
    </search>
  )
}
