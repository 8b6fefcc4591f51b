import { TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isSecretName } from '#shared/domain/secret-variable'
import { IconAction } from '../../components/IconAction'
import { EnvFile } from './EnvFile'
import classes from './fields.module.css'
import { type BlockEntry, readEnvBlock } from './form/env-block'
import { newPairRow, type PairRow } from './form/run-form'
import { RowProblem } from './RowProblem'
import { RowSection } from './RowSection'
import { useRunFormAccess } from './run-form-context'

/** Variables, or labels, by name and value. A pasted `.env` becomes a row a line. */
export function PairRows({ field }: { field: 'env' | 'labels' }) {
  const { t } = useTranslation('run')
  const { form, change } = useRunFormAccess()
  const rows = form[field]
  const isEnv = field === 'env'
  const put = (next: readonly PairRow[]): void => change({ [field]: next })
  const paste = (event: ClipboardEvent, row: PairRow): void => {
    const entries = readEnvBlock(event.clipboardData.getData('text'))
    if (!entries) return
    event.preventDefault()
    const isReplaced = row.name === '' && !row.value
    put(
      rows.flatMap((each) => {
        if (each.id !== row.id) return [each]
        const added = entries.map(({ name, value }) => ({
          ...newPairRow(name),
          value: isEnv ? value : (value ?? ''),
        }))
        return isReplaced ? added : [each, ...added]
      }),
    )
  }
  /** A variable that is there already gets the value of the file. */
  const load = (entries: readonly BlockEntry[]): void => {
    const names = new Set(entries.map(({ name }) => name))
    const kept = rows.filter((row) => !names.has(row.name) && !(row.name === '' && !row.value))
    put([...kept, ...entries.map(({ name, value }) => ({ ...newPairRow(name), value }))])
  }
  return (
    <RowSection
      title={isEnv ? t('env.title') : t('labels.title')}
      kind="pair"
      cells={[t('pair.name'), t('pair.value')]}
      rows={rows}
      draw={(row) => (
        <PairCells
          field={field}
          row={row}
          onChange={(values) => put(rows.map((each) => (each.id === row.id ? { ...row, ...values } : each)))}
          onPaste={(event) => paste(event, row)}
        />
      )}
      problem={(row) => <RowProblem field={field} row={row.id} />}
      addLabel={isEnv ? t('env.add') : t('labels.add')}
      onAdd={() => put([...rows, newPairRow()])}
      onRemove={({ id }) => put(rows.filter((row) => row.id !== id))}
    >
      {isEnv && (
        <div className={classes.head}>
          <p className={classes.hint}>{t('env.hint')}</p>
          <EnvFile onRead={load} />
        </div>
      )}
    </RowSection>
  )
}

function PairCells(props: {
  field: 'env' | 'labels'
  row: PairRow
  onChange: (values: Partial<PairRow>) => void
  onPaste: (event: ClipboardEvent) => void
}) {
  const { t } = useTranslation('run')
  const { field, row, onChange } = props
  const isBad = useRunFormAccess().problemOf(field, row.id) !== undefined
  const isSecret = field === 'env' && isSecretName(row.name)
  return (
    <>
      <TextInput
        aria-label={field === 'env' ? t('env.name') : t('labels.name')}
        placeholder={field === 'env' ? 'NAME' : 'com.example.team'}
        value={row.name}
        error={isBad}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        onPaste={props.onPaste}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <TextInput
        aria-label={field === 'env' ? t('env.value') : t('labels.value')}
        placeholder={row.value === undefined ? t('env.inherited') : undefined}
        type={isSecret && !row.isShown ? 'password' : 'text'}
        value={row.value ?? ''}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      {isSecret ? (
        <IconAction
          label={row.isShown ? t('env.hide', { name: row.name }) : t('env.show', { name: row.name })}
          onAct={() => onChange({ isShown: !row.isShown })}
        >
          {row.isShown ? <IconEyeOff /> : <IconEye />}
        </IconAction>
      ) : (
        <span />
      )}
    </>
  )
}
