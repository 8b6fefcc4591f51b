import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DockerfileFacts } from '#shared/domain/build/dockerfile-facts'
import { isSecretName } from '#shared/domain/secret-variable'
import { IconAction } from '../../components/IconAction'
import { type BuildForm, newRowId } from './build-form'
import classes from './NewBuildForm.module.css'

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
  return (
    <fieldset className={classes.rows}>
      <legend>{t('form.args')}</legend>
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
      {others.map((row) => (
        <div key={row.id} className={classes.row}>
          <TextInput
            aria-label={t('form.argName')}
            size="xs"
            placeholder="VERSION"
            value={row.name}
            onChange={(event) =>
              put(
                args.map((each) => (each.id === row.id ? { ...row, name: event.currentTarget.value } : each)),
              )
            }
            spellCheck={false}
          />
          <TextInput
            aria-label={t('form.argValue', { name: row.name })}
            size="xs"
            type={isSecretName(row.name) ? 'password' : 'text'}
            value={row.value}
            onChange={(event) =>
              put(
                args.map((each) =>
                  each.id === row.id ? { ...row, value: event.currentTarget.value } : each,
                ),
              )
            }
            autoComplete="off"
            spellCheck={false}
          />
          <IconAction
            label={t('form.removeRow')}
            size="small"
            onAct={() => put(args.filter((each) => each.id !== row.id))}
          >
            <IconX />
          </IconAction>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...args, { id: newRowId(), name: '', value: '' }])}
        >
          {t('form.addArg')}
        </Button>
      </div>
    </fieldset>
  )
}
