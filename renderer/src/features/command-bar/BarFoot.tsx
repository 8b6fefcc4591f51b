import { Kbd } from '@mantine/core'
import { IconLayoutBottombar, IconLayoutBottombarInactive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import { changeSettings, useSettings } from '../../live/settings-store'
import classes from './BarFoot.module.css'
import { WorkingFolder } from './WorkingFolder'

const hints = [
  { keys: ['↑', '↓'], word: 'bar:hint.choose' },
  { keys: ['Tab'], word: 'bar:hint.take' },
  { keys: ['Enter'], word: 'bar:hint.run' },
  { keys: ['Esc'], word: 'bar:hint.close' },
] as const

/** What the keys do, the folder that paths are beside, and where the bar stands. */
export function BarFoot({ isReady, isWithSudo }: { isReady: boolean; isWithSudo: boolean }) {
  const { t } = useTranslation('bar')
  const { hasDockedBar } = useSettings()
  return (
    <div className={classes.root}>
      <div className={classes.hints} aria-hidden>
        {hints.map(({ keys, word }) => (
          <span key={word}>
            {keys.map((key) => (
              <Kbd key={key} size="xs" mr={3}>
                {key}
              </Kbd>
            ))}
            {t(word)}
          </span>
        ))}
      </div>
      <span className={classes.ready}>{isReady && t(isWithSudo ? 'readyWithoutSudo' : 'ready')}</span>
      <WorkingFolder />
      <IconAction
        label={t(hasDockedBar ? 'undock' : 'dock')}
        size="small"
        onAct={() => void changeSettings({ hasDockedBar: !hasDockedBar })}
      >
        {hasDockedBar ? <IconLayoutBottombarInactive /> : <IconLayoutBottombar />}
      </IconAction>
    </div>
  )
}
