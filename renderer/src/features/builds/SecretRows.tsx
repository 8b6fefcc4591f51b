import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HostPathField } from '../../components/host-files/HostPathField'
import { type BuildForm, newRowId } from './build-form'
import classes from './NewBuildForm.module.css'
import { RowList } from './RowList'

type Row = BuildForm['secrets'][number]

/** Secrets that a RUN step may mount: where each value is, never the value itself. */
export function SecretRows(props: { form: BuildForm; onChange: (change: Partial<BuildForm>) => void }) {
  const { t } = useTranslation('builds')
  const { secrets } = props.form
  const put = (next: BuildForm['secrets']): void => props.onChange({ secrets: next })
  const change = (row: Row, values: Partial<Row>): void =>
    put(secrets.map((each) => (each.id === row.id ? { ...each, ...values } : each)))
  return (
    <RowList
      legend={t('form.secrets')}
      kind="secret"
      rows={secrets}
      draw={(row) => (
        <>
          <TextInput
            aria-label={t('form.secretId')}
            size="xs"
            placeholder="token"
            value={row.name}
            onChange={(event) => change(row, { name: event.currentTarget.value })}
            spellCheck={false}
          />
          <Select
            aria-label={t('form.secretFrom')}
            size="xs"
            data={[
              { value: 'file', label: t('form.secretFile') },
              { value: 'env', label: t('form.secretEnv') },
            ]}
            value={row.from}
            onChange={(from) => change(row, { from: from === 'env' ? 'env' : 'file' })}
            allowDeselect={false}
          />
          {row.from === 'file' ? (
            <HostPathField
              kind="file"
              label={t('form.secretFile')}
              isLabelHidden
              value={row.value}
              onChange={(value) => change(row, { value })}
            />
          ) : (
            <TextInput
              aria-label={t('form.secretEnv')}
              size="xs"
              placeholder="TOKEN"
              value={row.value}
              onChange={(event) => change(row, { value: event.currentTarget.value })}
              spellCheck={false}
            />
          )}
        </>
      )}
      addLabel={t('form.addSecret')}
      onAdd={() => put([...secrets, { id: newRowId(), name: '', from: 'file', value: '' }])}
      onRemove={(row) => put(secrets.filter((each) => each.id !== row.id))}
    >
      <p className={classes.hint}>{t('form.secretsHint')}</p>
    </RowList>
  )
}
