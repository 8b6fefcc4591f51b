import { Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogTime } from '#shared/domain/log-stamp'
import { MenuButton } from './MenuButton'
import type { LogRange } from './protocol'

const presets = [
  [5, 'range.minutes5'],
  [60, 'range.hour'],
  [24 * 60, 'range.day'],
] as const

/** Which time of the log is shown: a preset, or from and until. */
export function TimeRange(props: {
  range: LogRange
  onChange: (since: LogTime | null, until: LogTime | null) => void
}) {
  const { range, onChange } = props
  const { t } = useTranslation('logs')
  const [isOpen, setOpen] = useState(false)
  const [since, setSince] = useState('')
  const [until, setUntil] = useState('')
  const isSet = range.since !== null || range.until !== null
  const apply = (from: LogTime | null, to: LogTime | null): void => {
    onChange(from, to)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <MenuButton
          label={isSet ? t('range.labelSet') : t('range.label')}
          {...(isSet ? { variant: 'light', color: 'blue' } : {})}
          onClick={() => setOpen(!isOpen)}
        >
          <IconClock size={18} stroke={1.75} />
        </MenuButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('range.label')}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            apply(toLogTime(since), toLogTime(until))
          }}
        >
          <Stack gap="xs">
            <Group gap="xs">
              {presets.map(([minutes, label]) => (
                <Button
                  key={minutes}
                  size="compact-sm"
                  variant="default"
                  onClick={() => apply(minutesAgo(minutes), null)}
                >
                  {t(label)}
                </Button>
              ))}
              <Button size="compact-sm" variant="default" onClick={() => apply(null, null)}>
                {t('range.all')}
              </Button>
            </Group>
            <TextInput
              type="datetime-local"
              step={1}
              size="xs"
              label={t('range.since')}
              value={since}
              onChange={(event) => setSince(event.currentTarget.value)}
            />
            <TextInput
              type="datetime-local"
              step={1}
              size="xs"
              label={t('range.until')}
              description={t('range.untilHint')}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
            <Button type="submit" size="compact-sm" disabled={since === '' && until === ''}>
              {t('range.apply')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

function minutesAgo(minutes: number): LogTime {
  return { seconds: Math.floor(Date.now() / 1000) - minutes * 60, nanos: 0 }
}

/** The moment of a date field, in the time of this machine; null where it is empty. */
function toLogTime(value: string): LogTime | null {
  const millis = new Date(value).getTime()
  return Number.isNaN(millis) ? null : { seconds: Math.floor(millis / 1000), nanos: 0 }
}
