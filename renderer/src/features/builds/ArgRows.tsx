import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DockerfileFacts } from '#shared/domain/build/dockerfile-facts'
import { isSecretName } from '#shared/domain/secret-variable'
import { type BuildForm, newRowId } from './build-form'
import classes from './NewBuildForm.module.css'
import { RowList } from './RowList'

type Row = BuildForm['args'][number]

/** Build arguments: those that the Dockerfile declares, with their defaults, and others. */
export function ArgRows(props: {
  form: BuildForm
  facts: DockerfileFacts
  onChange: (change: Partial<BuildForm>) => void
}) {
  const { t } = useTranslation('builds')
  const { args } = props.form
  const put = (next: BuildForm['args']): void => props.onChange({ args: next })
  const declared = props.facts.args
  const others = args.filter(({ name }) => !declared.some((each) => each.name === name))
  const set = (name: string, value: string): void => {
    const known = args.find((row) => row.name === name)
    put(
      known
        ? args.map((row) => (row === known ? { ...row, value } : row))
        : [...args, { id: newRowId(), name, value }],
    )
  }
  const change = (row: Row, values: Partial<Row>): void =>
    put(args.map((each) => (each.id === row.id ? { ...row, ...values } : each)))
  return (
    <RowList
      legend={t('form.args')}
      rows={others}
      draw={(row) => (
        <>
          <TextInput
            aria-label={t('form.argName')}
            size="xs"
            placeholder="VERSION"
            value={row.name}
            onChange={(event) => change(row, { name: event.currentTarget.value })}
            spellCheck={false}
          />
          <TextInput
            aria-label={t('form.argValue', { name: row.name })}
            size="xs"
            type={isSecretName(row.name) ? 'password' : 'text'}
            value={row.value}
            onChange={(event) => change(row, { value: event.currentTarget.value })}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
      addLabel={t('form.addArg')}
      onAdd={() => put([...args, { id: newRowId(), name: '', value: '' }])}
      onRemove={(row) => put(args.filter((each) => each.id !== row.id))}
    >
      {declared.map(({ name, value }) => (
        <div key={name} className={classes.row}>
          <code>{name}</code>
          <TextInput
            aria-label={t('form.argValue', { name })}
            size="xs"
            type={isSecretName(name) ? 'password' : 'text'}
            placeholder={value ?? t('form.noDefault')}
            value={args.find((row) => row.name === name)?.value ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      ))}
    </RowList>
  )
}
