import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'

/** Labels, folded away until asked for. */
export function LabelsCard({ labels }: { labels: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('container')
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const entries = Object.entries(labels).sort(([a], [b]) => a.localeCompare(b))
  if (entries.length === 0) return null
  return (
    <Card
      title={t('overview.labels')}
      action={
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('overview.hideLabels') : t('overview.showLabels', { count: entries.length })}
        </Button>
      }
    >
      <ul id={id} className={classes.variables} hidden={!isOpen}>
        {entries.map(([name, value]) => (
          <li key={name} className={classes.variable}>
            <span className={classes.pair}>
              <b>{name}</b>={value}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
