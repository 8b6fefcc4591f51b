import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import classes from './fields.module.css'
import { otherOptions } from './form/other-options'
import { useRunFormAccess } from './run-form-context'

/** Options of a pasted line that the form has no field for: they are kept, and can be left out. */
export function OtherOptions() {
  const { t } = useTranslation('run')
  const { form, change } = useRunFormAccess()
  const others = otherOptions(form.rest)
  if (others.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('also.title')}>
      <h3 className={classes.title}>{t('also.title')}</h3>
      <ul className={classes.chips}>
        {others.map(({ field, text }) => (
          <li key={field} className={classes.chip}>
            {text}
            <IconAction
              size="small"
              label={t('also.remove', { option: text })}
              onAct={() => {
                const { [field]: _left, ...rest } = form.rest
                change({ rest })
              }}
            >
              <IconX />
            </IconAction>
          </li>
        ))}
      </ul>
    </section>
  )
}
